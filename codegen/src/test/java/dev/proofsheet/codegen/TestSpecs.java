package dev.proofsheet.codegen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The specs of invented providers among the test resources. */
final class TestSpecs {
    private TestSpecs() {}

    /** The text of {@code specs/acme/openapi.yaml}. */
    static String acme() {
        return resource("/specs/acme/openapi.yaml");
    }

    static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(TestSpecs.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Writes the spec of a provider. */
    static void write(Path specs, String provider, String text) throws IOException {
        Files.writeString(Files.createDirectories(specs.resolve(provider)).resolve("openapi.yaml"), text);
    }
}
