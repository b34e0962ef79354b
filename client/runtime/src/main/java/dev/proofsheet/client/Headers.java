package dev.proofsheet.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The headers of a response. Names are compared without regard to case. Immutable. */
public final class Headers {
    private final String[] namesAndValues;

    private Headers(String[] namesAndValues) {
        this.namesAndValues = namesAndValues;
    }

    /** The headers with the given names and values, in this order. */
    public static Headers of(Map<String, String> headers) {
        return of(headers.entrySet().stream()
                .flatMap(header -> List.of(header.getKey(), header.getValue()).stream())
                .toArray(String[]::new));
    }

    /**
     * The headers with the given names and values, each name followed by its value.
     *
     * @throws IllegalArgumentException if the last name has no value
     */
    public static Headers of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "the header " + namesAndValues[namesAndValues.length - 1] + " has no value");
        }
        return new Headers(namesAndValues.clone());
    }

    /** The first value of a header. */
    public Optional<String> first(String name) {
        for (int index = 0; index < namesAndValues.length; index += 2) {
            if (namesAndValues[index].equalsIgnoreCase(name)) {
                return Optional.of(namesAndValues[index + 1]);
            }
        }
        return Optional.empty();
    }

    /** All values of a header, in the order in which they arrived. */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            if (namesAndValues[index].equalsIgnoreCase(name)) {
                values.add(namesAndValues[index + 1]);
            }
        }
        return List.copyOf(values);
    }

    /** The names, in the order in which they arrived, each once. */
    public Set<String> names() {
        Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> ordered = new LinkedHashSet<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            if (names.put(namesAndValues[index], "") == null) {
                ordered.add(namesAndValues[index]);
            }
        }
        return ordered;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Headers that && Arrays.equals(namesAndValues, that.namesAndValues);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(namesAndValues);
    }

    /** The names alone: a value can be a secret. */
    @Override
    public String toString() {
        return "Headers" + names();
    }
}
