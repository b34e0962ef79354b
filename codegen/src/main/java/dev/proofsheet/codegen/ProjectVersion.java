package dev.proofsheet.codegen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of this project, which its generated modules have too. */
final class ProjectVersion {
    private ProjectVersion() {}

    static String read() {
        try (InputStream stream = ProjectVersion.class.getResourceAsStream("project.properties")) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(stream, "project.properties"));
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
