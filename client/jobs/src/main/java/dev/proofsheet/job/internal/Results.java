package dev.proofsheet.job.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what the spec requires out of the response of a job that succeeded. For generated clients. */
public final class Results {
    private Results() {}

    /**
     * The value at a JSON Pointer.
     *
     * @throws IllegalStateException if it is missing
     */
    public static <T> T required(String pointer, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("the response has no value at " + pointer);
        }
        return value;
    }

    /** The element of a list; null if it is shorter. */
    public static <T> @Nullable T element(List<T> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }

    /**
     * A value without a class for what is in it.
     *
     * @param rest where a value must be in it
     * @throws IllegalStateException if that is missing
     */
    public static <T> T holding(String pointer, T value, String rest) {
        JsonNode found = Jobs.tree(value).at(rest);
        if (found.isMissingNode() || found.isNull()) {
            throw new IllegalStateException("the response has no value at " + pointer);
        }
        return value;
    }
}
