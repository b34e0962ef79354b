package dev.proofsheet.harness.client;

import dev.proofsheet.codegen.ProviderNames;
import dev.proofsheet.harness.compare.JsonDifference;
import dev.proofsheet.harness.spec.SpecNode;
import dev.proofsheet.model.JsonModel;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads a model as a user does: by the accessor of each property that the spec declares.
 *
 * <p>What a model writes out again shows that nothing was lost; only this shows that it can be had.
 */
final class TypedReading {
    /** The places where an accessor gives something else than the value has. */
    List<JsonDifference> differences(SpecNode schema, JsonNode value, @Nullable Object model) {
        List<JsonDifference> differences = new ArrayList<>();
        walk(Optional.of(schema), value, model, JsonPointer.empty(), differences);
        return differences;
    }

    private void walk(
            Optional<SpecNode> schema,
            JsonNode value,
            @Nullable Object model,
            JsonPointer place,
            List<JsonDifference> differences) {
        if (model instanceof JsonModel object && value.isObject()) {
            Map<String, SpecNode> declared =
                    schema.map(node -> node.entries("properties")).orElse(Map.of());
            value.properties().stream()
                    .filter(property -> declared.containsKey(property.getKey()))
                    .forEach(property -> walk(
                            Optional.ofNullable(declared.get(property.getKey())),
                            property.getValue(),
                            get(object, property.getKey()),
                            place.appendProperty(property.getKey()),
                            differences));
        } else if (model instanceof List<?> list && value.isArray() && list.size() == value.size()) {
            for (int index = 0; index < list.size(); index++) {
                walk(
                        schema.flatMap(node -> node.get("items")),
                        value.get(index),
                        list.get(index),
                        place.appendIndex(index),
                        differences);
            }
        } else {
            JsonNode read =
                    JsonTexts.parse(GeneratedClient.write(model)).orElse(JsonNodeFactory.instance.missingNode());
            JsonDifference.between(value, read)
                    .forEach(difference -> differences.add(new JsonDifference(
                            place.append(difference.at()), difference.expected(), difference.actual())));
        }
    }

    /** What the accessor of a property gives; null where it has none, or says that the reply broke its promise. */
    private static @Nullable Object get(JsonModel model, String property) {
        try {
            return model.getClass().getMethod(ProviderNames.member(property)).invoke(model);
        } catch (NoSuchMethodException | InvocationTargetException e) {
            return null;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
