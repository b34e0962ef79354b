package dev.proofsheet.harness.mutation.fault;

import dev.proofsheet.harness.spec.SpecNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A way in which a value can break its schema.
 *
 * @param name its name as part of an operator's
 * @param fault what is wrong with the value
 * @param values values that break a schema in this way; none where the schema does not forbid it
 */
record Breakage(String name, String fault, BiFunction<SpecNode, JsonNode, Stream<JsonNode>> values) {
    /** Those that a text on the wire does not show. */
    private static final List<Breakage> OF_JSON = List.of(
            new Breakage("wrong-type", "has another type", Breakage::ofOtherTypes),
            new Breakage("null", "is null, and may not be", Breakage::nulls));

    private static final List<Breakage> OF_ALL = List.of(
            new Breakage("fraction", "is a fraction in place of a whole number", Breakage::fractions),
            new Breakage("too-large", "needs more bits than its format has", Breakage::tooLarge),
            new Breakage("below-minimum", "is below its minimum", Breakage::belowMinimum),
            new Breakage("above-maximum", "is above its maximum", Breakage::aboveMaximum),
            new Breakage("too-short", "is a text that is too short", Breakage::tooShort),
            new Breakage("too-long", "is a text that is too long", Breakage::tooLong),
            new Breakage("too-few", "is a list with too few items", Breakage::tooFew),
            new Breakage("too-many", "is a list with too many items", Breakage::tooMany),
            new Breakage("unknown-value", "is none of the values of a closed list", Breakage::unknownValues),
            new Breakage("other-case", "is a value of a closed list in other letters", Breakage::inOtherCase),
            new Breakage("format", "has not its format", Breakage::outOfFormat),
            new Breakage("pattern", "does not match its pattern", Breakage::outOfPattern));

    private static final Map<String, BigInteger> LARGEST = Map.of(
            "int32", BigInteger.valueOf(Integer.MAX_VALUE),
            "int64", BigInteger.valueOf(Long.MAX_VALUE));

    static List<Breakage> all() {
        return Stream.concat(OF_JSON.stream(), OF_ALL.stream()).toList();
    }

    Stream<JsonNode> of(SpecNode schema, JsonNode value) {
        return values.apply(schema, value);
    }

    /** Texts on the wire that break a schema. */
    static Stream<String> texts(SpecNode schema, String text) {
        SpecNode item = schema.get("items").orElse(schema);
        JsonNode value = Json.text(text);
        Stream<String> typed = Stream.of("integer", "number", "boolean").anyMatch(type -> is(item, type))
                ? Stream.of("neither number nor boolean")
                : Stream.empty();
        Stream<String> others = OF_ALL.stream()
                .flatMap(breakage -> breakage.of(item, value))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asString);
        return Stream.concat(typed, others).distinct();
    }

    private static Stream<JsonNode> ofOtherTypes(SpecNode schema, JsonNode value) {
        String type = schema.text("type").orElse("");
        Map<String, JsonNode> examples = Map.of(
                "string", Json.text("text"),
                "number", Json.MAKE.numberNode(7),
                "boolean", Json.MAKE.booleanNode(true),
                "object", Json.MAKE.objectNode(),
                "array", Json.MAKE.arrayNode());
        return type.isEmpty()
                ? Stream.empty()
                : Stream.of("string", "number", "boolean", "object", "array")
                        .filter(other -> !other.equals(type.equals("integer") ? "number" : type))
                        .map(examples::get)
                        .filter(example -> example.getNodeType() != value.getNodeType());
    }

    private static Stream<JsonNode> nulls(SpecNode schema, JsonNode value) {
        boolean typed = schema.get("type").isPresent();
        return typed && !schema.isTrue("nullable") && !value.isNull()
                ? Stream.of(Json.MAKE.nullNode())
                : Stream.empty();
    }

    private static Stream<JsonNode> fractions(SpecNode schema, JsonNode value) {
        return is(schema, "integer") ? Stream.of(Json.MAKE.numberNode(new BigDecimal("1.5"))) : Stream.empty();
    }

    private static Stream<JsonNode> tooLarge(SpecNode schema, JsonNode value) {
        return schema
                .text("format")
                .map(LARGEST::get)
                .map(largest -> Json.MAKE.numberNode(largest.add(BigInteger.ONE)))
                .<JsonNode>map(node -> node)
                .stream();
    }

    private static Stream<JsonNode> belowMinimum(SpecNode schema, JsonNode value) {
        return number(schema, "minimum")
                .<JsonNode>map(minimum -> Json.MAKE.numberNode(
                        schema.isTrue("exclusiveMinimum") ? minimum : minimum.subtract(BigDecimal.ONE)))
                .stream();
    }

    private static Stream<JsonNode> aboveMaximum(SpecNode schema, JsonNode value) {
        return number(schema, "maximum")
                .<JsonNode>map(maximum ->
                        Json.MAKE.numberNode(schema.isTrue("exclusiveMaximum") ? maximum : maximum.add(BigDecimal.ONE)))
                .stream();
    }

    private static Stream<JsonNode> tooShort(SpecNode schema, JsonNode value) {
        return count(schema, "minLength")
                .filter(least -> least > 0)
                .map(least -> Json.text("x".repeat(least - 1)))
                .stream();
    }

    private static Stream<JsonNode> tooLong(SpecNode schema, JsonNode value) {
        return count(schema, "maxLength").map(most -> Json.text("x".repeat(most + 1))).stream();
    }

    private static Stream<JsonNode> tooFew(SpecNode schema, JsonNode value) {
        return value instanceof ArrayNode items && !items.isEmpty()
                ? count(schema, "minItems").filter(least -> least > 0).map(least -> items(items, least - 1)).stream()
                : Stream.empty();
    }

    private static Stream<JsonNode> tooMany(SpecNode schema, JsonNode value) {
        return value instanceof ArrayNode items && !items.isEmpty()
                ? count(schema, "maxItems").map(most -> items(items, most + 1)).stream()
                : Stream.empty();
    }

    private static JsonNode items(ArrayNode items, int count) {
        ArrayNode result = Json.MAKE.arrayNode();
        for (int index = 0; index < count; index++) {
            result.add(items.get(index % items.size()).deepCopy());
        }
        return result;
    }

    private static Stream<JsonNode> unknownValues(SpecNode schema, JsonNode value) {
        return schema.get("enum").isPresent() ? Stream.of(Json.text("unheard-of")) : Stream.empty();
    }

    private static Stream<JsonNode> inOtherCase(SpecNode schema, JsonNode value) {
        if (!value.isString()) {
            return Stream.empty();
        }
        List<String> known = schema.items("enum").stream()
                .filter(node -> node.value().isString())
                .map(SpecNode::text)
                .toList();
        String text = value.stringValue();
        return known.isEmpty()
                ? Stream.empty()
                : Stream.of(text.toUpperCase(Locale.ROOT), text.toLowerCase(Locale.ROOT))
                        .filter(other -> !known.contains(other))
                        .map(Json::text);
    }

    private static Stream<JsonNode> outOfFormat(SpecNode schema, JsonNode value) {
        return schema
                .text("format")
                .filter(format ->
                        List.of("uuid", "date-time", "date", "uri", "email").contains(format))
                .map(format -> Json.text("no such " + format))
                .stream();
    }

    private static Stream<JsonNode> outOfPattern(SpecNode schema, JsonNode value) {
        return schema.text("pattern").map(Pattern::compile).stream()
                .flatMap(pattern -> Stream.of("", value.asString() + "!", "!")
                        .filter(text -> !pattern.matcher(text).find()))
                .map(Json::text);
    }

    private static boolean is(SpecNode schema, String type) {
        return schema.text("type").filter(type::equals).isPresent();
    }

    private static Optional<BigDecimal> number(SpecNode schema, String keyword) {
        return schema.get(keyword).map(node -> node.value().decimalValue());
    }

    private static Optional<Integer> count(SpecNode schema, String keyword) {
        return schema.get(keyword).map(node -> node.value().intValue());
    }
}
