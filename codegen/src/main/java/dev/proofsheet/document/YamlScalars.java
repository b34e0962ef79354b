package dev.proofsheet.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The scalars of YAML's core schema as JSON values, without any loss. */
final class YamlScalars {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private YamlScalars() {}

    /** The JSON value; nothing where JSON has none, as for {@code .nan}. */
    static Optional<JsonNode> toJson(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.STR)) {
            return Optional.of(JSON.stringNode(text));
        }
        if (tag.equals(Tag.NULL)) {
            return Optional.of(JSON.nullNode());
        }
        if (tag.equals(Tag.BOOL)) {
            return Optional.of(JSON.booleanNode(Boolean.parseBoolean(text.toLowerCase(Locale.ROOT))));
        }
        if (tag.equals(Tag.INT)) {
            return Optional.of(integer(text));
        }
        if (tag.equals(Tag.FLOAT) && !text.toLowerCase(Locale.ROOT).matches("[-+]?\\.(inf|nan)")) {
            return Optional.of(JSON.numberNode(new BigDecimal(text)));
        }
        return Optional.empty();
    }

    private static JsonNode integer(String text) {
        BigInteger value;
        if (text.startsWith("0x")) {
            value = new BigInteger(text.substring(2), 16);
        } else if (text.startsWith("0o")) {
            value = new BigInteger(text.substring(2), 8);
        } else {
            value = new BigInteger(text);
        }
        if (value.bitLength() < Integer.SIZE) {
            return JSON.numberNode(value.intValueExact());
        }
        return value.bitLength() < Long.SIZE ? JSON.numberNode(value.longValueExact()) : JSON.numberNode(value);
    }
}
