package dev.proofsheet.harness.mutation.fault;

import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.spec.SpecNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A value in a body of JSON, beside the schema that it has to hold.
 *
 * @param pointer the place in the document
 * @param value the value
 * @param schema its schema
 * @param required whether the schema around it requires it
 */
record JsonPlace(JsonPointer pointer, JsonNode value, SpecNode schema, boolean required) {

    /** Every declared value of a message's body, from the outside in. */
    static Stream<JsonPlace> in(Side side) {
        List<JsonPlace> places = new ArrayList<>();
        if (side.body() instanceof Body.Json json) {
            side.schema()
                    .ifPresent(schema -> walk(
                            new JsonPlace(side.pointer().appendProperty("json"), json.value(), schema, false), places));
        }
        return places.stream();
    }

    private static void walk(JsonPlace place, List<JsonPlace> places) {
        places.add(place);
        if (place.value.isArray()) {
            place.schema.get("items").ifPresent(items -> {
                for (int index = 0; index < place.value.size(); index++) {
                    walk(new JsonPlace(place.pointer.appendIndex(index), place.value.get(index), items, false), places);
                }
            });
        }
        if (place.value.isObject()) {
            Map<String, SpecNode> properties = place.properties();
            List<String> required = place.requiredProperties();
            place.value.properties().forEach(entry -> {
                SpecNode schema = properties.get(entry.getKey());
                if (schema != null) {
                    walk(
                            new JsonPlace(
                                    place.pointer.appendProperty(entry.getKey()),
                                    entry.getValue(),
                                    schema,
                                    required.contains(entry.getKey())),
                            places);
                }
            });
        }
    }

    /** The properties that an object here may have, by their names. */
    Map<String, SpecNode> properties() {
        Map<String, SpecNode> properties = new LinkedHashMap<>();
        parts(schema).forEach(part -> properties.putAll(part.entries("properties")));
        return properties;
    }

    private List<String> requiredProperties() {
        return parts(schema)
                .flatMap(part -> part.items("required").stream())
                .map(SpecNode::text)
                .toList();
    }

    /** Whether an object here may have no other properties than the declared ones. */
    boolean isClosed() {
        boolean othersAreDeclared = schema.get("additionalProperties")
                .filter(node -> node.value().isObject())
                .isPresent();
        return value.isObject() && !properties().isEmpty() && !othersAreDeclared;
    }

    private static Stream<SpecNode> parts(SpecNode schema) {
        return Stream.concat(Stream.of(schema), schema.items("allOf").stream().flatMap(JsonPlace::parts));
    }
}
