package dev.proofsheet.harness.traffic;

import dev.proofsheet.harness.finding.Excerpt;
import dev.proofsheet.harness.finding.Secrets;
import dev.proofsheet.harness.finding.Source;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The texts of one message as a report may show them. */
final class ShownTexts {
    /** What a person takes in of one value. */
    private static final int LONGEST_VALUE = 300;

    /** What a person takes in of a body that is no JSON. */
    private static final int LONGEST_TEXT = 2_000;

    /** How much of one message is kept, in characters: thousands of messages wait to be told of at a time. */
    private static final int MOST_CHARACTERS = 10_000;

    /** What a value costs beside its characters. */
    private static final int VALUE = 10;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Source source;
    private int room = MOST_CHARACTERS;
    private boolean whole = true;

    ShownTexts(Source source) {
        this.source = source;
    }

    /** Whether nothing was cut or left out. */
    boolean isWhole() {
        return whole;
    }

    /** Takes note that something is left out. */
    void leaveOut() {
        whole = false;
    }

    /** A text that has no name. */
    String text(String text) {
        return shown(text, LONGEST_TEXT);
    }

    /** The value of a header, field or property. */
    String value(String name, String value) {
        return Secrets.isDelicate(name) ? Secrets.REMOVED : shown(value, LONGEST_VALUE);
    }

    /** JSON of the same form; nothing where it is too large to be kept, or where the name of a property must not be shown. */
    Optional<JsonNode> json(String name, JsonNode value) {
        JsonNode shown = node(name, value);
        if (room < 0) {
            leaveOut();
            return Optional.empty();
        }
        return Optional.of(shown);
    }

    private JsonNode node(String name, JsonNode value) {
        room -= VALUE;
        if (room < 0) {
            return value;
        }
        if (value.isString()) {
            return JSON.stringNode(value(name, value.stringValue()));
        }
        if (value.isObject()) {
            ObjectNode object = JSON.objectNode();
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                if (room < 0) {
                    return value;
                }
                object.set(name(property.getKey()), node(property.getKey(), property.getValue()));
            }
            return object;
        }
        if (value.isArray()) {
            ArrayNode array = JSON.arrayNode();
            value.forEach(item -> array.add(node(name, item)));
            return array;
        }
        room -= value.isNumber() ? value.asString().length() : 0;
        return value;
    }

    /** A name leads to its value, so that it is shown as it is or not at all. */
    private String name(String name) {
        room -= name.equals(shown(name, LONGEST_VALUE)) ? 0 : MOST_CHARACTERS;
        return name;
    }

    private String shown(String text, int longest) {
        Excerpt excerpt = Excerpt.of(text, longest, raw -> source.shown(Secrets.withoutQueries(raw)));
        room -= Math.min(excerpt.text().length(), longest);
        whole &= excerpt.whole();
        return excerpt.text();
    }
}
