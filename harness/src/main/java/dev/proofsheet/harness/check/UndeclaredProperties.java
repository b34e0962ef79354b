package dev.proofsheet.harness.check;

import dev.proofsheet.harness.spec.SpecNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Finds properties that stand in a value and in no schema.
 *
 * <p>JSON Schema lets them pass unless a schema is closed, and closing schemas for the occasion gives false alarms under
 * {@code allOf}. So the value is walked beside its schema. An object whose schema does not speak of properties at all is
 * open on purpose, and is left alone.
 */
final class UndeclaredProperties {
    private final Map<SpecNode, Shape> shapes = new ConcurrentHashMap<>();

    List<JsonPointer> find(SpecNode schema, JsonNode value) {
        if (!value.isContainer()) {
            return List.of();
        }
        // Pointers are put together on the way back, because there is nearly never anything to point at.
        List<JsonPointer> found = new ArrayList<>(0);
        Shape shape = shape(schema);
        if (value.isArray()) {
            for (int index = 0; shape.items() != null && index < value.size(); index++) {
                for (JsonPointer inside : find(shape.items(), value.get(index))) {
                    found.add(JsonPointer.empty().appendIndex(index).append(inside));
                }
            }
        } else {
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                SpecNode known = shape.declared().getOrDefault(property.getKey(), shape.others());
                if (known == null) {
                    if (!shape.open()) {
                        found.add(JsonPointer.empty().appendProperty(property.getKey()));
                    }
                    continue;
                }
                for (JsonPointer inside : find(known, property.getValue())) {
                    found.add(JsonPointer.empty()
                            .appendProperty(property.getKey())
                            .append(inside));
                }
            }
        }
        return found;
    }

    private Shape shape(SpecNode schema) {
        Shape known = shapes.get(schema);
        return known != null ? known : shapes.computeIfAbsent(schema, Shape::of);
    }

    /** What a schema says of properties and items. */
    private record Shape(
            Map<String, SpecNode> declared,
            @Nullable SpecNode others,
            boolean open,
            @Nullable SpecNode items) {
        static Shape of(SpecNode schema) {
            Map<String, SpecNode> declared = new HashMap<>();
            collect(schema, declared);
            return new Shape(
                    declared,
                    schema.get("additionalProperties")
                            .filter(node -> node.value().isObject())
                            .orElse(null),
                    !speaksOfProperties(schema),
                    schema.get("items").orElse(null));
        }
    }

    private static boolean speaksOfProperties(SpecNode schema) {
        return schema.get("properties").isPresent()
                || schema.get("additionalProperties").isPresent()
                || schema.items("allOf").stream().anyMatch(UndeclaredProperties::speaksOfProperties);
    }

    private static void collect(SpecNode schema, Map<String, SpecNode> declared) {
        declared.putAll(schema.entries("properties"));
        schema.items("allOf").forEach(part -> collect(part, declared));
    }
}
