package dev.proofsheet.client.internal;

import dev.proofsheet.client.ApiException;
import dev.proofsheet.client.Delivery;
import dev.proofsheet.client.Headers;
import dev.proofsheet.client.NetworkException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Which failures are worth another attempt, and how long to wait for it. */
public final class RetryPolicy {
    /** How often a call is sent again where nobody says otherwise. */
    public static final int DEFAULT_MAX_RETRIES = 2;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    private static final double JITTER = 0.25;

    private final Time time;

    /** Creates one. */
    public RetryPolicy(Time time) {
        this.time = time;
    }

    /** Whether the same request may succeed when it is sent again: after 408, 429, 5xx, or without a complete response. */
    public static boolean isPassing(@Nullable Throwable failure) {
        return failure instanceof NetworkException
                || (failure instanceof ApiException refusal && isPassing(refusal.status()));
    }

    /** Whether the same request may succeed when it is sent again after a response with this status. */
    public static boolean isPassing(int status) {
        return status == 408 || status == 429 || status / 100 == 5;
    }

    /** Whether a request provably never left, so that it can be sent again whatever it costs. */
    static boolean isUnsent(Throwable failure) {
        return failure instanceof NetworkException unsent
                && unsent.call()
                        .filter(call -> call.delivery() == Delivery.NOT_SENT)
                        .isPresent();
    }

    /**
     * The pause before the next attempt: as {@code Retry-After} says, else half a second that doubles up to eight, less up to a
     * quarter by chance.
     *
     * @param attempts how many attempts were made
     * @param headers of the response that failed; without any if there was none
     */
    public Duration pause(int attempts, Headers headers) {
        return RetryAfter.of(headers, time.now()).orElseGet(() -> backoff(attempts));
    }

    private Duration backoff(int attempts) {
        // Beyond that the pause has long been the longest, and a shift by more bits would begin anew.
        long factor = 1L << Math.min(attempts - 1, 10);
        long millis = Math.min(FIRST_PAUSE.toMillis() * factor, LONGEST_PAUSE.toMillis());
        return Duration.ofMillis(Math.round(millis * (1 - JITTER * time.random())));
    }
}
