package dev.proofsheet.client.internal;

import java.time.Duration;
import java.time.Instant;

/** How time passes; tests have their own. Deadlines are on {@link #nanoTime()}, which no change of the clock moves. */
public interface Time {

    /** A monotonic time in nanoseconds. */
    long nanoTime();

    /** The time of the calendar, for dates in headers alone. */
    Instant now();

    /** Blocks the thread. */
    void sleep(Duration pause) throws InterruptedException;

    /** Runs a task later; it must not block. Running what is returned cancels it. */
    Runnable schedule(Duration delay, Runnable task);

    /** A number from 0 to 1, so that clients which failed together do not come back together. */
    double random();

    /** Real time. */
    static Time system() {
        return SystemTime.INSTANCE;
    }

    /** A duration in nanoseconds, at most a century, so that it can be added to a time. */
    static long nanos(Duration duration) {
        Duration longest = Duration.ofDays(36_500);
        return (duration.compareTo(longest) < 0 ? duration : longest).toNanos();
    }
}
