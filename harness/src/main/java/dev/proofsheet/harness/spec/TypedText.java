package dev.proofsheet.harness.spec;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A text from a path, a query, a header or a part, as the type that its schema names. */
public final class TypedText {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private TypedText() {}

    /** The value; the text itself where it is none of that type. */
    public static JsonNode of(SpecNode schema, String text) {
        return of(type(schema), text);
    }

    /** The type that a schema names for a text: that of its items where it is a list. */
    public static String type(SpecNode schema) {
        return schema.get("items").orElse(schema).text("type").orElse("string");
    }

    /** The value as a {@linkplain #type type}; the text itself where it is none of that type. */
    public static JsonNode of(String type, String text) {
        try {
            return switch (type) {
                case "integer" -> JSON.numberNode(new BigInteger(text));
                case "number" -> JSON.numberNode(new BigDecimal(text));
                case "boolean" ->
                    text.equals("true") || text.equals("false")
                            ? JSON.booleanNode(Boolean.parseBoolean(text))
                            : JSON.stringNode(text);
                default -> JSON.stringNode(text);
            };
        } catch (NumberFormatException e) {
            return JSON.stringNode(text);
        }
    }
}
