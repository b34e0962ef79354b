package dev.proofsheet.harness.mutation.fault;

import dev.proofsheet.harness.mutation.fault.Operator.OfScenarios;
import dev.proofsheet.harness.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Faults of the values in bodies of JSON, those of requests and of replies. */
final class JsonFaults {
    private JsonFaults() {}

    static List<Operator> operators() {
        List<Operator> operators = new ArrayList<>(List.of(
                everywhere("removed", "a required property is missing", JsonFaults::removed),
                everywhere("undeclared", "an object has a property that is not declared", JsonFaults::undeclared),
                everywhere("renamed", "a property is misspelt", JsonFaults::renamed),
                everywhere("wrapped", "a value stands in a list of its own", JsonFaults::wrapped),
                everywhere("unwrapped", "an item stands in place of its list", JsonFaults::unwrapped),
                everywhere("as-text", "a value is written as a text", JsonFaults::asText),
                everywhere("emptied", "an object has lost all its properties", JsonFaults::emptied),
                everywhere("exchanged", "two properties have each other's value", JsonFaults::exchanged),
                everywhere("item-null", "an item of a list is null", JsonFaults::nullItem)));
        for (Breakage breakage : Breakage.all()) {
            operators.add(everywhere(
                    breakage.name(),
                    "a value " + breakage.fault(),
                    place ->
                            breakage.of(place.schema(), place.value()).map(value -> Seed.set(place.pointer(), value))));
        }
        return operators;
    }

    private static Operator everywhere(String name, String fault, Function<JsonPlace, Stream<Seed>> seeds) {
        return new OfScenarios(
                "json." + name,
                fault,
                (spec, scenario) ->
                        Sides.of(spec, scenario).flatMap(JsonPlace::in).flatMap(seeds));
    }

    private static Stream<Seed> removed(JsonPlace place) {
        return place.required() ? Stream.of(Seed.remove(place.pointer())) : Stream.empty();
    }

    private static Stream<Seed> undeclared(JsonPlace place) {
        return place.isClosed()
                ? Stream.of(Seed.set(place.pointer().appendProperty("unheard_of"), Json.text("text")))
                : Stream.empty();
    }

    private static Stream<Seed> renamed(JsonPlace place) {
        return place.isClosed()
                ? place.value().propertyNames().stream()
                        .filter(place.properties()::containsKey)
                        .map(name -> Seed.rename(place.pointer().appendProperty(name), name + "_"))
                : Stream.empty();
    }

    private static Stream<Seed> wrapped(JsonPlace place) {
        boolean typed = place.schema()
                .text("type")
                .filter(type -> !type.equals("array"))
                .isPresent();
        return typed ? Stream.of(Seed.set(place.pointer(), Json.listOf(place.value()))) : Stream.empty();
    }

    private static Stream<Seed> unwrapped(JsonPlace place) {
        return place.value() instanceof ArrayNode items && !items.isEmpty()
                ? Stream.of(Seed.set(place.pointer(), items.get(0)))
                : Stream.empty();
    }

    private static Stream<Seed> asText(JsonPlace place) {
        boolean typed = place.schema()
                .text("type")
                .filter(type -> !type.equals("string"))
                .isPresent();
        return typed && !place.value().isString()
                ? Stream.of(Seed.set(place.pointer(), Json.text(place.value().toString())))
                : Stream.empty();
    }

    private static Stream<Seed> emptied(JsonPlace place) {
        boolean hasRequired = place.schema().items("required").stream()
                .anyMatch(name -> place.value().has(name.text()));
        return hasRequired && place.value().isObject()
                ? Stream.of(Seed.set(place.pointer(), Json.MAKE.objectNode()))
                : Stream.empty();
    }

    /** Only values that the types tell apart: two plain texts are as good in each other's place. */
    private static Stream<Seed> exchanged(JsonPlace place) {
        List<Map.Entry<String, SpecNode>> properties = place.properties().entrySet().stream()
                .filter(property -> place.value().has(property.getKey()))
                .toList();
        Stream.Builder<Seed> seeds = Stream.builder();
        for (int index = 1; index < properties.size(); index++) {
            Map.Entry<String, SpecNode> one = properties.get(index - 1);
            Map.Entry<String, SpecNode> other = properties.get(index);
            JsonNode first = place.value().get(one.getKey());
            JsonNode second = place.value().get(other.getKey());
            if (breaksType(one.getValue(), first, second) || breaksType(other.getValue(), second, first)) {
                seeds.add(Seed.set(place.pointer().appendProperty(one.getKey()), second)
                        .and(Seed.set(place.pointer().appendProperty(other.getKey()), first))
                        .saying("is exchanged with " + other.getKey()));
            }
        }
        return seeds.build();
    }

    private static boolean breaksType(SpecNode schema, JsonNode before, JsonNode after) {
        return isOfOtherType(schema, after) && !isOfOtherType(schema, before);
    }

    private static boolean isOfOtherType(SpecNode schema, JsonNode value) {
        return schema.text("type")
                .filter(type -> value.isNull() ? !schema.isTrue("nullable") : !isOf(type, value))
                .isPresent();
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            default -> value.isObject();
        };
    }

    private static Stream<Seed> nullItem(JsonPlace place) {
        boolean typed = place.schema()
                .get("items")
                .filter(items -> items.get("type").isPresent() && !items.isTrue("nullable"))
                .isPresent();
        return typed && place.value().isArray()
                ? Stream.of(Seed.list(
                        place.pointer(), place.pointer(), "gets an item null", list -> list.add(Json.MAKE.nullNode())))
                : Stream.empty();
    }
}
