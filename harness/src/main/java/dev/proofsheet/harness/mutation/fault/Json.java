package dev.proofsheet.harness.mutation.fault;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Short words for making JSON. */
final class Json {
    static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private Json() {}

    static JsonNode text(String text) {
        return MAKE.stringNode(text);
    }

    static JsonNode listOf(JsonNode item) {
        return MAKE.arrayNode().add(item.deepCopy());
    }
}
