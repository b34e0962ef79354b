package dev.proofsheet.harness.mutation.fault;

import dev.proofsheet.harness.mutation.fault.Operator.OfSpecs;
import dev.proofsheet.harness.spec.SpecNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Faults of schemas that forbid what the provider does. */
final class SchemaFaults {
    private static final Map<String, String> OTHER_TYPES = Map.of(
            "string", "integer",
            "integer", "boolean",
            "number", "boolean",
            "boolean", "integer",
            "array", "object",
            "object", "array");

    private SchemaFaults() {}

    static List<Operator> operators() {
        return List.of(
                schemas("property-renamed", "a property is misspelt in the spec", SchemaFaults::renamed),
                schemas("property-removed", "a property is missing in the spec", SchemaFaults::removed),
                schemas("property-required", "an optional property is required", SchemaFaults::required),
                schemas("never-null", "a value that can be null may not be", SchemaFaults::neverNull),
                schemas("other-type", "a value is declared with another type", SchemaFaults::otherType),
                schemas("whole-number", "a number is declared as whole", SchemaFaults::wholeNumber),
                schemas("value-removed", "a value is missing in a closed list", SchemaFaults::valueRemoved),
                schemas(
                        "bound-narrowed",
                        "a bound is one too narrow",
                        schema -> Stream.concat(
                                Stream.of("minimum", "minLength", "minItems").flatMap(key -> moved(schema, key, 1)),
                                Stream.of("maximum", "maxLength", "maxItems").flatMap(key -> moved(schema, key, -1)))));
    }

    static Operator schemas(String name, String fault, Function<SpecNode, Stream<Seed>> seeds) {
        return new OfSpecs(
                "openapi." + name, fault, spec -> SpecSchemas.of(spec).flatMap(seeds));
    }

    static JsonPointer place(SpecNode schema, String keyword) {
        return schema.pointer().appendProperty(keyword);
    }

    static Stream<String> properties(SpecNode schema) {
        return schema.entries("properties").keySet().stream();
    }

    static List<String> requiredOf(SpecNode schema) {
        return schema.items("required").stream().map(SpecNode::text).toList();
    }

    private static Stream<Seed> renamed(SpecNode schema) {
        return properties(schema).map(name -> {
            Seed seed = Seed.rename(place(schema, "properties").appendProperty(name), name + "_");
            int index = requiredOf(schema).indexOf(name);
            return index < 0
                    ? seed
                    : seed.and(Seed.set(place(schema, "required").appendIndex(index), Json.text(name + "_")));
        });
    }

    private static Stream<Seed> removed(SpecNode schema) {
        return properties(schema).map(name -> {
            Seed seed = Seed.remove(place(schema, "properties").appendProperty(name));
            int index = requiredOf(schema).indexOf(name);
            return index < 0
                    ? seed
                    : seed.and(Seed.remove(place(schema, "required").appendIndex(index)));
        });
    }

    private static Stream<Seed> required(SpecNode schema) {
        List<String> required = requiredOf(schema);
        ArrayNode old = Json.MAKE.arrayNode();
        required.forEach(old::add);
        return properties(schema).filter(name -> !required.contains(name)).map(name -> {
            Seed seed = Seed.set(place(schema, "required"), old.deepCopy().add(name));
            return new Seed(place(schema, "properties").appendProperty(name), "is required", seed.edit());
        });
    }

    private static Stream<Seed> neverNull(SpecNode schema) {
        return schema.isTrue("nullable") ? Stream.of(Seed.remove(place(schema, "nullable"))) : Stream.empty();
    }

    private static Stream<Seed> otherType(SpecNode schema) {
        return schema
                .text("type")
                .map(type -> Seed.set(place(schema, "type"), Json.text(String.valueOf(OTHER_TYPES.get(type)))))
                .stream();
    }

    private static Stream<Seed> wholeNumber(SpecNode schema) {
        return schema
                .text("type")
                .filter("number"::equals)
                .map(type -> Seed.set(place(schema, "type"), Json.text("integer")))
                .stream();
    }

    private static Stream<Seed> valueRemoved(SpecNode schema) {
        List<SpecNode> values = schema.items("enum");
        // A closed list without values is refused when clients are generated.
        return IntStream.range(0, values.size())
                .filter(index -> values.size() > 1)
                .mapToObj(index -> Seed.remove(place(schema, "enum").appendIndex(index))
                        .saying(values.get(index).value() + " is removed"));
    }

    private static Stream<Seed> moved(SpecNode schema, String keyword, int by) {
        return schema
                .get(keyword)
                .map(SpecNode::value)
                .<JsonNode>map(
                        bound -> Json.MAKE.numberNode(bound.decimalValue().add(BigDecimal.valueOf(by))))
                .map(bound -> Seed.set(place(schema, keyword), bound))
                .stream();
    }
}
