package dev.proofsheet.harness.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The names of files as a reader of the project knows them, whatever the working directory was. */
public final class ProjectPaths {
    /** Under which folder of the jar the evidence is packed. */
    private static final Path PACKED = Path.of("proofsheet");

    private final Path root;

    /** Names from this folder. */
    public ProjectPaths(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The path from the root of the project, as a URI reference; nothing for a file outside of it. */
    Optional<String> relative(Path file) {
        if (!file.getFileSystem().equals(FileSystems.getDefault())) {
            Path inJar = Path.of("/").relativize(Path.of("/" + file));
            return Optional.of(reference(inJar.startsWith(PACKED) ? PACKED.relativize(inJar) : inJar));
        }
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(root) ? Optional.of(reference(root.relativize(absolute))) : Optional.empty();
    }

    /** The path from the root of the project, or the address of a file outside of it. */
    String uri(Path file) {
        return relative(file)
                .orElseGet(() -> file.toAbsolutePath().normalize().toUri().toString());
    }

    private static String reference(Path path) {
        String slashed = StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
        try {
            return new URI(null, null, slashed, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
