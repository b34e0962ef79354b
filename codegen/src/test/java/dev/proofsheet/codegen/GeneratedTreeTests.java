package dev.proofsheet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The generated clients of this repository. */
class GeneratedTreeTests {
    /** Maven names the module's folder; elsewhere the tests run in it. */
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    @Test
    void areWhatTheirSpecsGive() {
        Path root = MODULE.getParent();
        ClientGenerator generator = new ClientGenerator(root.resolve("specs"), root.resolve("generated"));

        assertThat(generator.difference(List.of()))
                .as("run ./proofsheet generate")
                .isEmpty();
    }
}
