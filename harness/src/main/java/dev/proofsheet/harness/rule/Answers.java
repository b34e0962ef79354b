package dev.proofsheet.harness.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What an expression came to, by the values that it looked at: it depends on nothing else, and most rules are about sizes,
 * qualities and numbers, of which traffic repeats few.
 */
final class Answers {
    private static final int MOST = 1_000;

    /** Longer texts are prompts, addresses and pictures, which no two requests have in common. */
    private static final int LONGEST_TEXT = 64;

    /** Stands for any value of which an expression only asks whether it is there. */
    private static final Object THERE = new Object();

    private final Map<List<Object>, Object> known = new ConcurrentHashMap<>();

    /** The values that are mentioned, if they are worth being remembered. */
    static @Nullable List<Object> key(List<Mention> mentions, Map<String, Object> variables) {
        List<Object> values = new ArrayList<>(mentions.size());
        for (Mention mention : mentions) {
            Object value = value(mention, variables);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    private static @Nullable Object value(Mention mention, Map<String, Object> variables) {
        Object value = variables.get(mention.variable());
        int steps = 0;
        while (steps < mention.path().size() && value instanceof Map<?, ?> map) {
            Object inner = map.get(mention.path().get(steps));
            if (inner == null) {
                return steps;
            }
            value = inner;
            steps++;
        }
        if (value == null) {
            return -1;
        }
        boolean whole = steps == mention.path().size();
        if (whole && mention.asksOnly()) {
            return THERE;
        }
        boolean small = value instanceof String text
                ? text.length() <= LONGEST_TEXT
                : !(value instanceof Map || value instanceof List);
        if (!small) {
            return null;
        }
        // What stands on the way and has no such name is told from what stands at its end.
        return whole ? value : List.of(steps, value);
    }

    @Nullable
    Object get(List<Object> values) {
        return known.get(values);
    }

    void put(List<Object> values, Object answer) {
        if (known.size() < MOST) {
            known.put(values, answer);
        }
    }
}
