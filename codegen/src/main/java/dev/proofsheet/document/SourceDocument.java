package dev.proofsheet.document;

import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The content of one YAML or JSON file, with the line of every value in it. */
public final class SourceDocument {
    private final Path file;
    private final JsonNode root;
    private final Map<String, Integer> lines;

    SourceDocument(Path file, JsonNode root, Map<String, Integer> lines) {
        this.file = file;
        this.root = root;
        this.lines = lines;
    }

    /**
     * Reads a file.
     *
     * @throws InputException if it cannot be read, is not YAML 1.2, or repeats a key
     */
    public static SourceDocument read(Path file) {
        return new YamlReader(file).read();
    }

    /** A file that is too large to be held: it shows no content, and every value stands on its first line. */
    public static SourceDocument unread(Path file) {
        return new SourceDocument(file, MissingNode.getInstance(), Map.of());
    }

    /** The file that was read. */
    public Path file() {
        return file;
    }

    /** The whole content. Numbers keep their exact value; strings that look like dates or ratios are strings. */
    public JsonNode root() {
        return root;
    }

    /** The same file with other content. What is new in it stands where the nearest thing around it stood. */
    public SourceDocument with(JsonNode content) {
        return new SourceDocument(file, content, lines);
    }

    /** Where a value stands; for a value that is not there, where the nearest thing around it stands. */
    public Location locate(JsonPointer pointer) {
        JsonPointer nearest = pointer;
        while (nearest != null) {
            Integer line = lines.get(nearest.toString());
            if (line != null) {
                return new Location(file, line);
            }
            nearest = nearest.head();
        }
        return new Location(file, 1);
    }

    /** An error about a value of this document. */
    public InputException error(JsonPointer pointer, String message) {
        String place = pointer.matches() ? "" : pointer + ": ";
        return new InputException(locate(pointer), place + message);
    }
}
