package dev.proofsheet.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.proofsheet.document.InputException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each spec in {@code refused} names in its first line how the message about it begins. */
class RefusedSpecTests {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void isRefusedAndNothingIsWritten(String name) throws IOException {
        String text = TestSpecs.resource("/refused/" + name);
        String message = text.lines().findFirst().orElseThrow().substring("# ".length());
        Path specs = folder.resolve("specs");
        TestSpecs.write(specs, "acme", text);
        TestSpecs.write(specs, "aaa", TestSpecs.acme());

        assertThatThrownBy(() -> new ClientGenerator(specs, folder.resolve("generated")).generate(List.of()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(specs.resolve("acme") + "/" + message);
        assertThat(folder).isDirectoryNotContaining("glob:**generated**");
    }

    static Stream<String> names() throws IOException, URISyntaxException {
        Path refused = Path.of(Objects.requireNonNull(RefusedSpecTests.class.getResource("/refused"))
                .toURI());
        try (Stream<Path> files = Files.list(refused)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
