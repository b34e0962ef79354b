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
        List<JsonPointer> found = new ArrayList<>();
        walk(schema, value, JsonPointer.empty(), found);
        return found;
    }

    private void walk(SpecNode schema, JsonNode value, JsonPointer pointer, List<JsonPointer> found) {
        if (value.isArray()) {
            SpecNode items = shape(schema).items();
            for (int index = 0; items != null && index < value.size(); index++) {
                walk(items, value.get(index), pointer.appendIndex(index), found);
            }
        }
        if (value.isObject()) {
            Shape shape = shape(schema);
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                SpecNode known = shape.declared().getOrDefault(property.getKey(), shape.others());
                if (known == null) {
                    if (!shape.open()) {
                        found.add(pointer.appendProperty(property.getKey()));
                    }
                } else if (property.getValue().isContainer()) {
                    walk(known, property.getValue(), pointer.appendProperty(property.getKey()), found);
                }
            }
        }
    }

    private Shape shape(SpecNode schema) {
        return shapes.computeIfAbsent(schema, Shape::of);
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
