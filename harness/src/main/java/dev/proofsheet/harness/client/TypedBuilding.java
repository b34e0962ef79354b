package dev.proofsheet.harness.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.proofsheet.codegen.ProviderNames;
import dev.proofsheet.harness.spec.SpecNode;
import dev.proofsheet.model.JsonModel;
import dev.proofsheet.model.JsonValue;
import dev.proofsheet.model.internal.ObjectModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds a model as a user does: by its builder, with the setter of each property.
 *
 * <p>Were it read from JSON, a property whose name is wrong in the client would pass as one that the spec does not declare.
 */
final class TypedBuilding {
    private final GeneratedClient client;

    TypedBuilding(GeneratedClient client) {
        this.client = client;
    }

    @Nullable
    Object build(Type type, Optional<SpecNode> schema, JsonNode value)
            throws UncallableException, JsonProcessingException {
        if (type instanceof Class<?> model && JsonModel.class.isAssignableFrom(model) && value.isObject()) {
            return model(model, schema, value);
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class && value.isArray()) {
            List<@Nullable Object> items = new ArrayList<>();
            for (JsonNode item : value) {
                items.add(build(list.getActualTypeArguments()[0], schema.flatMap(node -> node.get("items")), item));
            }
            return items;
        }
        return client.convert(value, type);
    }

    private Object model(Class<?> model, Optional<SpecNode> schema, JsonNode value)
            throws UncallableException, JsonProcessingException {
        Map<String, SpecNode> declared =
                schema.map(node -> node.entries("properties")).orElse(Map.of());
        try {
            ObjectModel.Builder<?> builder =
                    (ObjectModel.Builder<?>) model.getMethod("builder").invoke(null);
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                SpecNode known = declared.get(property.getKey());
                if (known == null) {
                    Object other = client.convert(property.getValue(), JsonValue.class);
                    builder.additionalProperty(property.getKey(), (JsonValue) Objects.requireNonNull(other));
                } else {
                    Method setter = setter(builder.getClass(), model, property.getKey());
                    Type type = setter.getGenericParameterTypes()[0];
                    setter.invoke(builder, build(type, Optional.of(known), property.getValue()));
                }
            }
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (InvocationTargetException e) {
            throw new UncallableException(
                    UncallableException.UNBUILDABLE,
                    "the builder of " + model.getSimpleName() + " refuses it: "
                            + e.getTargetException().getMessage());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(model + " has not the form of a generated model", e);
        }
    }

    private static Method setter(Class<?> builder, Class<?> model, String property) throws UncallableException {
        String name = ProviderNames.member(property);
        return Arrays.stream(builder.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                .findFirst()
                .orElseThrow(() -> new UncallableException(
                        UncallableException.UNBUILDABLE,
                        "the builder of " + model.getSimpleName() + " has no setter " + name + "(…) for the property '"
                                + property + "'"));
    }
}
