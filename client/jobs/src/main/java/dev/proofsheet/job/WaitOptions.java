package dev.proofsheet.job;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How to wait for a job. Immutable. */
public final class WaitOptions {
    private static final WaitOptions DEFAULTS = new WaitOptions(null, null, null);

    private final @Nullable Duration timeout;
    private final @Nullable Duration pollInterval;
    private final @Nullable Runnable onPoll;

    private WaitOptions(@Nullable Duration timeout, @Nullable Duration pollInterval, @Nullable Runnable onPoll) {
        this.timeout = timeout;
        this.pollInterval = pollInterval;
        this.onPoll = onPoll;
    }

    /** Everything as the spec advises. */
    public static WaitOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Sets how long to wait; zero polls once. If not set, as long as the spec advises.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public WaitOptions timeout(Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("the timeout must not be negative, not " + timeout);
        }
        return new WaitOptions(timeout, pollInterval, onPoll);
    }

    /**
     * Sets the pause before the second poll. Later pauses grow up to two and a half times, and none is shorter, whatever
     * {@code Retry-After} says. If not set, the interval of the spec, and no pause is shorter than a second or that interval.
     *
     * @throws IllegalArgumentException if it is less than a millisecond
     */
    public WaitOptions pollInterval(Duration pollInterval) {
        if (pollInterval.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException(
                    "the poll interval must be at least one millisecond, not " + pollInterval);
        }
        return new WaitOptions(timeout, pollInterval, onPoll);
    }

    /**
     * Sets what runs after each poll: on the caller's thread in a blocking wait, where futures complete in any other. There it
     * must expect to be run several times at once if it takes longer than a pause.
     */
    public WaitOptions onPoll(Runnable onPoll) {
        return new WaitOptions(timeout, pollInterval, onPoll);
    }

    /** How long to wait; empty if as the spec advises. */
    public Optional<Duration> timeout() {
        return Optional.ofNullable(timeout);
    }

    /** The pause before the second poll; empty if as the spec advises. */
    public Optional<Duration> pollInterval() {
        return Optional.ofNullable(pollInterval);
    }

    /** What runs after each poll. */
    public Optional<Runnable> onPoll() {
        return Optional.ofNullable(onPoll);
    }

    /** These options; what they leave open is as in the other ones. */
    public WaitOptions orElse(WaitOptions others) {
        return new WaitOptions(
                timeout == null ? others.timeout : timeout,
                pollInterval == null ? others.pollInterval : pollInterval,
                onPoll == null ? others.onPoll : onPoll);
    }
}
