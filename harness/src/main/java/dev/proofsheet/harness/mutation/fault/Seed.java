package dev.proofsheet.harness.mutation.fault;

import dev.proofsheet.document.SourceDocument;
import java.util.function.Consumer;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One fault at one place of a document.
 *
 * @param at the place
 * @param change what is changed there, for a person to read
 * @param edit makes the change in the root of a copy
 */
public record Seed(JsonPointer at, String change, Consumer<JsonNode> edit) {
    private static final int LONGEST = 60;

    /** The document with the fault in it. */
    public SourceDocument in(SourceDocument document) {
        JsonNode root = document.root().deepCopy();
        edit.accept(root);
        return document.with(root);
    }

    /** Another value at a place, or a value where none was. */
    static Seed set(JsonPointer at, JsonNode value) {
        return new Seed(at, "becomes " + excerpt(value), root -> put(root, at, value));
    }

    /** A property is taken away. */
    static Seed remove(JsonPointer at) {
        return new Seed(at, "is removed", root -> drop(root, at));
    }

    /** A property gets another name. */
    static Seed rename(JsonPointer at, String name) {
        return new Seed(at, "is named " + name, root -> {
            JsonNode value = root.at(at);
            drop(root, at);
            put(root, at.head().appendProperty(name), value);
        });
    }

    /** A list is changed. */
    static Seed list(JsonPointer at, JsonPointer list, String change, Consumer<ArrayNode> edit) {
        return new Seed(at, change, root -> edit.accept((ArrayNode) root.at(list)));
    }

    /** The same fault together with another change. */
    Seed and(Seed other) {
        return new Seed(at, change, edit.andThen(other.edit));
    }

    /** The same change, told of the place and in the words of another. */
    Seed at(Seed other) {
        return new Seed(other.at, other.change, edit);
    }

    /** The same fault in other words. */
    Seed saying(String words) {
        return new Seed(at, words, edit);
    }

    private static void put(JsonNode root, JsonPointer at, JsonNode value) {
        JsonNode parent = root.at(at.head());
        if (parent instanceof ArrayNode items) {
            items.set(at.last().getMatchingIndex(), value.deepCopy());
        } else {
            ((ObjectNode) parent).set(at.last().getMatchingProperty(), value.deepCopy());
        }
    }

    private static void drop(JsonNode root, JsonPointer at) {
        JsonNode parent = root.at(at.head());
        if (parent instanceof ArrayNode items) {
            items.remove(at.last().getMatchingIndex());
        } else {
            ((ObjectNode) parent).remove(at.last().getMatchingProperty());
        }
    }

    private static String excerpt(JsonNode value) {
        String text = value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
