package dev.proofsheet.harness.check;

import dev.proofsheet.harness.spec.SpecNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Finds properties that stand in a value and in no schema.
 *
 * <p>JSON Schema lets them pass unless a schema is closed, and closing schemas for the occasion gives false alarms under
 * {@code allOf}. So the value is walked beside its schema. An object whose schema declares no property at all is open on
 * purpose, and is left alone.
 */
final class UndeclaredProperties {

    List<JsonPointer> find(SpecNode schema, JsonNode value) {
        List<JsonPointer> found = new ArrayList<>();
        walk(schema, value, JsonPointer.empty(), found);
        return found;
    }

    private void walk(SpecNode schema, JsonNode value, JsonPointer pointer, List<JsonPointer> found) {
        if (value.isArray()) {
            Optional<SpecNode> items = schema.get("items");
            for (int index = 0; items.isPresent() && index < value.size(); index++) {
                walk(items.get(), value.get(index), pointer.appendIndex(index), found);
            }
        }
        if (value.isObject()) {
            Map<String, SpecNode> declared = new HashMap<>();
            collect(schema, declared);
            Optional<SpecNode> others = schema.get("additionalProperties")
                    .filter(node -> node.value().isObject());
            boolean open =
                    declared.isEmpty() && schema.get("additionalProperties").isEmpty();
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                JsonPointer place = pointer.appendProperty(property.getKey());
                SpecNode known = declared.getOrDefault(property.getKey(), others.orElse(null));
                if (known != null) {
                    walk(known, property.getValue(), place, found);
                } else if (!open) {
                    found.add(place);
                }
            }
        }
    }

    private static void collect(SpecNode schema, Map<String, SpecNode> declared) {
        declared.putAll(schema.entries("properties"));
        schema.items("allOf").forEach(part -> collect(part, declared));
    }
}
