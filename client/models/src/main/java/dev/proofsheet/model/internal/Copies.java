package dev.proofsheet.model.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Copies that nobody can change, in the same order, all the way down, and with the nulls that a provider may send. */
final class Copies {
    private Copies() {}

    static <T> List<T> of(List<T> list) {
        List<T> copy = new ArrayList<>();
        list.forEach(element -> copy.add(element(element)));
        return Collections.unmodifiableList(copy);
    }

    static <T> Map<String, T> of(Map<String, T> map) {
        Map<String, T> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(key, element(value)));
        return Collections.unmodifiableMap(copy);
    }

    /** Only what models hold inside of lists and maps: all else is immutable. */
    @SuppressWarnings("unchecked")
    private static <T> T element(T value) {
        if (value instanceof List<?> list) {
            return (T) of(list);
        }
        if (value instanceof Map<?, ?> map) {
            return (T) of((Map<String, ?>) map);
        }
        return value;
    }
}
