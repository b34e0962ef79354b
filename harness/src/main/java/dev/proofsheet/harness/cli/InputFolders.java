package dev.proofsheet.harness.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where specs and fixtures are found: where the options say, else in the project that the launcher stands in, else in the
 * jar itself.
 */
final class InputFolders {
    /** Set by the launcher to the root of its project. */
    private static final String PROJECT = "proofsheet.project";

    private InputFolders() {}

    static Path find(@Nullable Path option, String name) {
        if (option != null) {
            return option;
        }
        return project().map(root -> root.resolve(name)).orElseGet(() -> packed(name));
    }

    /** The root of the project that the launcher stands in, as seen from the working directory. */
    static Optional<Path> project() {
        return Optional.ofNullable(System.getProperty(PROJECT)).map(Path::of).map(InputFolders::shortened);
    }

    /** Messages name files as short as an editor in this directory can open them. */
    private static Path shortened(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path) : path;
    }

    private static Path packed(String name) {
        URL resource = InputFolders.class.getResource("/proofsheet/" + name);
        if (resource == null) {
            throw new IllegalStateException("the folder " + name + " is not packed with the harness");
        }
        try {
            URI uri = resource.toURI();
            if (uri.getScheme().equals("jar")) {
                open(uri);
            }
            return Path.of(uri);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void open(URI jar) {
        try {
            FileSystems.newFileSystem(jar, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            // The other folder of the same jar was opened first.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
