package dev.proofsheet.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.proofsheet.model.internal.Decimals;
import dev.proofsheet.model.internal.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value of any kind: an object, an array, a string, a number, a boolean or null. Immutable.
 *
 * <p>Two values are equal if they have the same content; the order of an object's members does not matter. Numbers keep their
 * digits, so that 1.5 and 1.50 differ.
 */
@JsonDeserialize(using = JsonValueDeserializer.class)
@JsonSerialize(using = JsonValueSerializer.class)
public final class JsonValue {
    /** Of Java's own types, as {@link #toJava()} returns it. */
    private final @Nullable Object value;

    /** Wraps what nobody can modify, with numbers as {@link #number} gives them. */
    JsonValue(@Nullable Object value) {
        this.value = value;
    }

    /**
     * Reads a JSON text. Of members with the same name the last one counts.
     *
     * @throws IllegalArgumentException if the text is not JSON, is nested more than 200 levels deep, or has a number of more
     *     than 1,000 digits
     */
    public static JsonValue parse(String json) {
        return Json.read(json, JsonValue.class);
    }

    /**
     * The JSON of a Java value, which is copied.
     *
     * @param value a {@code Map} with text keys, a {@code List}, a {@code String}, a {@code Number}, a {@code Boolean}, a
     *     {@code JsonValue} or null, and so on inside
     * @throws IllegalArgumentException if it is or holds anything else, a number that is not finite, or more than 200 levels
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static JsonValue of(@Nullable Object value) {
        return new JsonValue(copy(value, Json.MOST_LEVELS));
    }

    /** The JSON text, without white space. */
    public String toJson() {
        return Json.write(this);
    }

    /**
     * The value as a {@code Map}, {@code List}, {@code String}, {@code Boolean} or null; a number as an {@code Integer},
     * {@code Long} or {@code BigInteger}, the first that holds it, or with a fraction or an exponent as a {@code BigDecimal}.
     * Cannot be modified.
     */
    @com.fasterxml.jackson.annotation.JsonValue
    public @Nullable Object toJava() {
        return value;
    }

    /**
     * The value at a place inside this one; empty if there is none.
     *
     * @param pointer a JSON Pointer (RFC 6901) such as {@code /images/0/url}
     * @throws IllegalArgumentException if it is not a JSON Pointer
     */
    public Optional<JsonValue> at(String pointer) {
        if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
            throw new IllegalArgumentException("invalid JSON Pointer '" + pointer + "': must start with '/'");
        }
        Object found = value;
        for (JsonPointer rest = JsonPointer.compile(pointer); !rest.matches(); rest = rest.tail()) {
            if (found instanceof Map<?, ?> object && object.containsKey(rest.getMatchingProperty())) {
                found = object.get(rest.getMatchingProperty());
            } else if (found instanceof List<?> array
                    && rest.mayMatchElement()
                    && rest.getMatchingIndex() < array.size()) {
                found = array.get(rest.getMatchingIndex());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new JsonValue(found));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonValue that && Objects.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    /** The JSON text. */
    @Override
    public String toString() {
        return toJson();
    }

    private static @Nullable Object copy(@Nullable Object value, int levels) {
        if (value instanceof JsonValue json) {
            return copy(json.value, levels);
        }
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            if (levels == 0) {
                throw new IllegalArgumentException(
                        "the value is nested more than " + Json.MOST_LEVELS + " levels deep");
            }
            return value instanceof Map<?, ?> map ? copyOf(map, levels - 1) : copyOf((List<?>) value, levels - 1);
        }
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        throw new IllegalArgumentException(value.getClass().getName()
                + " is not JSON: must be a Map, List, String, Number, Boolean, JsonValue or null");
    }

    private static Map<String, @Nullable Object> copyOf(Map<?, ?> map, int levels) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException("the key " + key + " is not JSON: must be a String");
            }
            copy.put(name, copy(value, levels));
        });
        return Collections.unmodifiableMap(copy);
    }

    private static List<@Nullable Object> copyOf(List<?> list, int levels) {
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        list.forEach(value -> copy.add(copy(value, levels)));
        return Collections.unmodifiableList(copy);
    }

    /** The same object for the same JSON text, so that equal values are equal however they were made. */
    static Number number(Number number) {
        if (number instanceof Integer) {
            return number;
        }
        BigDecimal decimal;
        try {
            decimal = number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(number + " is not JSON: a number must be finite", e);
        }
        if (decimal.scale() > 0 || !Decimals.isWrittenPlain(decimal)) {
            return decimal;
        }
        BigInteger whole = decimal.toBigInteger();
        if (whole.bitLength() < Integer.SIZE) {
            return whole.intValue();
        }
        return whole.bitLength() < Long.SIZE ? (Number) whole.longValue() : whole;
    }
}
