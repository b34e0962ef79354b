package dev.proofsheet.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads one file by the core schema of YAML 1.2, so that {@code 3:2} is a string and not the number 182 of YAML 1.1. */
final class YamlReader {
    /** A file written by hand is far smaller; a picture or a recording that strayed here is told apart before it is read. */
    private static final long MOST_BYTES = 10L * 1024 * 1024;

    private static final int DEEPEST = 100;

    private final Path file;
    private final Map<String, Integer> lines = new HashMap<>();

    YamlReader(Path file) {
        this.file = file;
    }

    SourceDocument read() {
        String text = text();
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.toString())
                .setSchema(new CoreSchema())
                .setCodePointLimit((int) MOST_BYTES)
                .build();
        try {
            Optional<Node> node =
                    new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text))).getSingleNode();
            JsonNode root = convert(
                    node.orElseThrow(() -> new InputException(file, "the file is empty")), JsonPointer.empty(), 0);
            return new SourceDocument(file, root, lines);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new InputException(new Location(file, line), "not YAML: " + explain(e));
        } catch (ReaderException e) {
            int line = 1
                    + (int) text.codePoints()
                            .limit(e.getPosition())
                            .filter(c -> c == '\n')
                            .count();
            throw new InputException(
                    new Location(file, line),
                    String.format("not text: it holds the character U+%04X; is it a binary file?", e.getCodePoint()));
        } catch (YamlEngineException e) {
            throw new InputException(file, "not YAML: " + e.getMessage());
        }
    }

    private static String explain(MarkedYamlEngineException e) {
        String problem = e.getProblem() == null ? String.valueOf(e.getMessage()) : e.getProblem();
        return problem.contains("\\t") || problem.contains("TAB")
                ? "a tab stands where only spaces may indent; replace it by spaces"
                : problem;
    }

    private String text() {
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw new InputException(
                        file,
                        "the file has " + size + " bytes and at most " + MOST_BYTES
                                + " are read; keep large bodies in a file of their own and name it with 'file'");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InputException(file, "the file is not UTF-8 text; is it a binary file?");
        } catch (NoSuchFileException e) {
            throw new InputException(file, "there is no such file");
        } catch (IOException e) {
            throw new InputException(file, "the file cannot be read: " + e.getMessage());
        }
    }

    private JsonNode convert(Node node, JsonPointer pointer, int depth) {
        lines.putIfAbsent(pointer.toString(), lineOf(node));
        if (node.getAnchor().isPresent()) {
            throw error(node, "anchors and aliases are not used here; write the value out, or use a $ref in a spec");
        }
        if (depth > DEEPEST) {
            throw error(node, "nested deeper than " + DEEPEST + " levels");
        }
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer, depth);
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (Node item : sequence.getValue()) {
                array.add(convert(item, pointer.appendIndex(array.size()), depth + 1));
            }
            return array;
        }
        return YamlScalars.toJson((ScalarNode) node)
                .orElseThrow(() -> error(node, "the value " + ((ScalarNode) node).getValue() + " has no form in JSON"));
    }

    private ObjectNode object(MappingNode mapping, JsonPointer pointer, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw error(entry.getKeyNode(), "a key has to be a plain word");
            }
            // What is held against a spec has the same names, many times over.
            String name = key.getValue().intern();
            if (object.has(name)) {
                throw error(key, "the key '" + name + "' stands here twice; remove one of the two");
            }
            JsonPointer child = pointer.appendProperty(name);
            lines.put(child.toString(), lineOf(key));
            object.set(name, convert(entry.getValueNode(), child, depth + 1));
        }
        return object;
    }

    private InputException error(Node node, String message) {
        return new InputException(new Location(file, lineOf(node)), message);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
