package dev.proofsheet.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text of which some values are known, and others may come.
 *
 * <p>Unlike an enum it takes every value that a provider sends, and sends it back unchanged. Immutable.
 */
public abstract class OpenValue {
    private final String value;

    protected OpenValue(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** The value as it travels. */
    @JsonValue
    public final String value() {
        return value;
    }

    /** Whether the spec knows this value. */
    public abstract boolean isKnown();

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof OpenValue that && getClass() == that.getClass() && value.equals(that.value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** The value as it travels. */
    @Override
    public final String toString() {
        return value;
    }
}
