package dev.proofsheet.model.internal;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.proofsheet.model.JsonModel;
import dev.proofsheet.model.JsonValue;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object of a provider's API, which writes exactly what it read.
 *
 * <p>The generated subclass has a field for each property of the spec. What such fields cannot hold is kept here: properties
 * that the spec does not declare, values that do not fit, and the difference between a null and nothing at all. Immutable.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.NONE,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE,
        creatorVisibility = Visibility.NONE)
@JsonInclude(JsonInclude.Include.NON_NULL)
public abstract class ObjectModel implements JsonModel {
    private final Map<String, JsonValue> undeclared;
    private final Map<String, Untyped> untyped;

    protected ObjectModel(Builder<?> builder) {
        this.undeclared = builder.undeclared.isEmpty() ? Map.of() : new LinkedHashMap<>(builder.undeclared);
        this.untyped = builder.untyped.isEmpty() ? Map.of() : new LinkedHashMap<>(builder.untyped);
    }

    @Override
    public final Map<String, JsonValue> additionalProperties() {
        return Collections.unmodifiableMap(undeclared);
    }

    @Override
    public final Map<String, JsonValue> unexpectedProperties() {
        Map<String, JsonValue> unexpected = new LinkedHashMap<>();
        untyped.forEach((name, value) -> {
            if (value.isUnexpected()) {
                unexpected.put(name, value.raw());
            }
        });
        return Collections.unmodifiableMap(unexpected);
    }

    @Override
    public final String toJson() {
        return Json.write(this);
    }

    /** The same JSON for mappers that are not ours. */
    @com.fasterxml.jackson.annotation.JsonValue
    final JsonValue tree() {
        return JsonValue.parse(toJson());
    }

    /** What is written besides the fields. */
    @JsonAnyGetter
    final Map<String, JsonValue> valuesWithoutField() {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        untyped.forEach((name, value) -> values.put(name, value.raw()));
        values.putAll(undeclared);
        return values;
    }

    /** The value of a property as it was read last: JSON can have it several times, and a null or another type in the end. */
    protected final <T> @Nullable T last(String property, @Nullable T value) {
        return untyped.containsKey(property) ? null : value;
    }

    /** The value of a property; null if it is not there. */
    protected final <T> @Nullable T optional(String property, @Nullable T value) {
        Untyped found = untyped.get(property);
        if (found != null && found.isUnexpected()) {
            throw found.exception(getClass().getSimpleName(), property);
        }
        return value;
    }

    /** The value of a property that the spec promises; a response may break the promise, and this is where it shows. */
    protected final <T> T promised(String property, @Nullable T value) {
        T found = optional(property, value);
        if (found == null) {
            throw new IllegalStateException(getClass().getSimpleName() + " has no \"" + property
                    + "\", which the spec requires: the provider left it out, or it was never set");
        }
        return found;
    }

    protected static <T> List<T> copy(List<T> list) {
        return Copies.of(list);
    }

    protected static <T> Map<String, T> copy(Map<String, T> map) {
        return Copies.of(map);
    }

    protected final boolean hasSameRest(ObjectModel that) {
        return undeclared.equals(that.undeclared) && untyped.equals(that.untyped);
    }

    protected final int hashOfRest() {
        return Objects.hash(undeclared, untyped);
    }

    /** What is printed besides the fields; of a value that does not fit only the name, because it can be a secret. */
    protected final String textOfRest() {
        Set<String> unexpected = unexpectedProperties().keySet();
        return "additionalProperties=" + undeclared
                + (unexpected.isEmpty() ? "" : ", unexpectedProperties=" + unexpected);
    }

    /** What the builders of all models share. Not safe for use by several threads. */
    @JsonAutoDetect(setterVisibility = Visibility.NONE, creatorVisibility = Visibility.NONE)
    public abstract static class Builder<B extends Builder<B>> {
        private Map<String, JsonValue> undeclared = Map.of();
        private Map<String, Untyped> untyped = Map.of();

        protected Builder() {}

        protected Builder(ObjectModel model) {
            model.undeclared.forEach(this::undeclared);
            model.untyped.forEach(this::untyped);
        }

        /**
         * Sets a property that the spec does not declare.
         *
         * @throws IllegalArgumentException if the spec declares it: it would be sent twice
         */
        @SuppressWarnings("unchecked")
        public final B additionalProperty(String name, JsonValue value) {
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
        final void undeclared(String name, JsonValue value) {
            if (undeclared.isEmpty()) {
                undeclared = new LinkedHashMap<>();
            }
            undeclared.put(name, Objects.requireNonNull(value, name));
        }

        final void untyped(String property, Untyped value) {
            if (untyped.isEmpty()) {
                untyped = new LinkedHashMap<>();
            }
            untyped.put(property, value);
        }

        /** Takes note that a property which cannot be null has a value. */
        protected final <T> T present(String property, T value) {
            Objects.requireNonNull(value, property);
            if (!untyped.isEmpty()) {
                untyped.remove(property);
            }
            return value;
        }

        /** Takes note whether a nullable property is null. */
        protected final <T> @Nullable T nullable(String property, @Nullable T value) {
            if (value == null) {
                untyped(property, Untyped.NULL);
                return null;
            }
            return present(property, value);
        }

        /** What the spec asks of the model, to be checked before it is built for sending. */
        protected final Requirements requirements(String model) {
            return new Requirements(model, untyped.keySet());
        }

        /** Builds the model as it was read: a response that breaks its promises has to be had all the same. */
        protected abstract ObjectModel decoded();
    }
}
