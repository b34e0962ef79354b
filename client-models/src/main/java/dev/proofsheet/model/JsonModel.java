package dev.proofsheet.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.node.NullNode;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object of a provider's API, which writes exactly what it read.
 *
 * <p>The generated subclass has a field for each property of the spec. What such fields cannot hold is kept here:
 * properties that the spec does not declare, and the difference between a null and nothing at all. Immutable.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.NONE,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE,
        creatorVisibility = Visibility.NONE)
@JsonInclude(JsonInclude.Include.NON_NULL)
public abstract class JsonModel {
    private final Map<String, JsonNode> undeclared;
    private final Set<String> nulls;

    protected JsonModel(Builder<?> builder) {
        this.undeclared = Collections.unmodifiableMap(new LinkedHashMap<>(builder.undeclared));
        this.nulls = Collections.unmodifiableSet(new LinkedHashSet<>(builder.nulls));
    }

    /** The properties that the spec does not declare, by their names. */
    public final Map<String, JsonNode> additionalProperties() {
        return undeclared;
    }

    @JsonAnyGetter
    final Map<String, JsonNode> untyped() {
        Map<String, JsonNode> untyped = new LinkedHashMap<>();
        nulls.forEach(name -> untyped.put(name, NullNode.getInstance()));
        untyped.putAll(undeclared);
        return untyped;
    }

    /** The value of a property that the spec promises; a reply may break the promise, and this is where it shows. */
    protected final <T> T promised(String property, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException(getClass().getSimpleName() + " has no \"" + property
                    + "\", which the spec requires: the provider left it out, or it was never set");
        }
        return value;
    }

    protected static <T> List<T> copy(List<T> list) {
        return Copies.of(list);
    }

    protected static <T> Map<String, T> copy(Map<String, T> map) {
        return Copies.of(map);
    }

    protected static JsonNode copy(JsonNode node) {
        return node.deepCopy();
    }

    protected final boolean hasSameRest(JsonModel that) {
        return undeclared.equals(that.undeclared) && nulls.equals(that.nulls);
    }

    /** What the builders of all models share. Not safe for use by several threads. */
    @JsonAutoDetect(setterVisibility = Visibility.NONE, creatorVisibility = Visibility.NONE)
    @JsonPOJOBuilder(buildMethodName = "decoded")
    public abstract static class Builder<B extends Builder<B>> {
        private final Map<String, JsonNode> undeclared = new LinkedHashMap<>();
        private final Set<String> nulls = new LinkedHashSet<>();

        protected Builder() {}

        protected Builder(JsonModel model) {
            undeclared.putAll(model.undeclared);
            nulls.addAll(model.nulls);
        }

        /**
         * Sets a property that the spec does not declare.
         *
         * @throws IllegalArgumentException if the spec declares it: it would be sent twice
         */
        @SuppressWarnings("unchecked")
        public final B additionalProperty(String name, JsonNode value) {
            for (Method method : getClass().getDeclaredMethods()) {
                JsonProperty declared = method.getAnnotation(JsonProperty.class);
                if (declared != null && declared.value().equals(name)) {
                    throw new IllegalArgumentException(
                            "the spec declares \"" + name + "\"; set it with " + method.getName() + "(…)");
                }
            }
            undeclared(name, value);
            return (B) this;
        }

        /** Jackson calls it only for what no setter takes. */
        @JsonAnySetter
        final void undeclared(String name, JsonNode value) {
            undeclared.put(name, value);
        }

        /** Takes note that a property which cannot be null has a value. */
        protected final <T> T present(String property, T value) {
            nulls.remove(property);
            return Objects.requireNonNull(value, property);
        }

        /** Takes note whether a nullable property is null. */
        protected final <T> @Nullable T nullable(String property, @Nullable T value) {
            if (value == null) {
                explicitNull(property);
            } else {
                nulls.remove(property);
            }
            return value;
        }

        /** What the spec asks of the model, to be checked before it is built for sending. */
        protected final Requirements requirements(String model) {
            return new Requirements(model, nulls);
        }

        /** Builds the model as it was read: a reply that breaks its promises has to be had all the same. */
        protected abstract JsonModel decoded();

        final void explicitNull(String property) {
            nulls.add(property);
        }
    }
}
