package dev.proofsheet.harness.mutation.fault;

import static dev.proofsheet.harness.mutation.fault.SchemaFaults.place;
import static dev.proofsheet.harness.mutation.fault.SchemaFaults.requiredOf;
import static dev.proofsheet.harness.mutation.fault.SchemaFaults.schemas;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Faults of schemas that allow what the provider refuses or never does. */
final class LooseFaults {
    private LooseFaults() {}

    static List<Operator> operators() {
        return List.of(
                schemas(
                        "loose-required",
                        "a required property is optional",
                        schema -> IntStream.range(0, requiredOf(schema).size())
                                .mapToObj(index -> Seed.remove(
                                                place(schema, "required").appendIndex(index))
                                        .saying(requiredOf(schema).get(index) + " is not required"))),
                loose("loose-type", "a value may have any type", "type"),
                loose("loose-values", "a closed list takes any value", "enum"),
                loose("loose-format", "a text may have any format", "format"),
                loose("loose-pattern", "a text may match no pattern", "pattern"),
                schemas(
                        "loose-bound",
                        "a value has one bound less",
                        schema -> Stream.of("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems")
                                .filter(keyword -> schema.get(keyword).isPresent())
                                .map(keyword -> Seed.remove(place(schema, keyword)))),
                schemas(
                        "loose-null",
                        "a value may be null",
                        schema -> schema.get("type").isPresent() && !schema.isTrue("nullable")
                                ? Stream.of(Seed.set(place(schema, "nullable"), Json.MAKE.booleanNode(true)))
                                : Stream.empty()));
    }

    private static Operator loose(String name, String fault, String keyword) {
        return schemas(
                name,
                fault,
                schema -> schema.get(keyword).isPresent()
                        ? Stream.of(Seed.remove(place(schema, keyword)))
                        : Stream.empty());
    }
}
