package dev.proofsheet.client;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What one call does otherwise than its client. Immutable. */
public final class CallOptions {
    private static final CallOptions DEFAULTS = new CallOptions(null, null);

    private final @Nullable Duration timeout;
    private final @Nullable Integer maxRetries;

    private CallOptions(@Nullable Duration timeout, @Nullable Integer maxRetries) {
        this.timeout = timeout;
        this.maxRetries = maxRetries;
    }

    /** All as the client does it. */
    public static CallOptions defaults() {
        return DEFAULTS;
    }

    /** Sets how long an attempt may take, from the first byte sent to the last byte received. */
    public CallOptions timeout(Duration timeout) {
        return new CallOptions(checked(timeout), maxRetries);
    }

    /** Sets how often the call may be sent again after its first attempt, if it is one that may be. */
    public CallOptions maxRetries(int maxRetries) {
        return new CallOptions(timeout, checked(maxRetries));
    }

    Optional<Duration> timeout() {
        return Optional.ofNullable(timeout);
    }

    OptionalInt maxRetries() {
        return maxRetries == null ? OptionalInt.empty() : OptionalInt.of(maxRetries);
    }

    static Duration checked(Duration timeout) {
        if (timeout.toMillis() < 1) {
            throw new IllegalArgumentException("a timeout is at least a millisecond, not " + timeout);
        }
        return timeout;
    }

    static int checked(int maxRetries) {
        if (maxRetries < 0) {
            throw new IllegalArgumentException("there cannot be " + maxRetries + " retries");
        }
        return maxRetries;
    }
}
