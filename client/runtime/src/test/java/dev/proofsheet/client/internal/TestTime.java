package dev.proofsheet.client.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Pauses are over at once, and are recorded; timeouts take their time. */
public class TestTime implements Time {
    /** The time of the calendar. */
    public static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    /** Longer than any pause, and shorter than the timeout of a call that is not to end by it. */
    private static final Duration SHORTEST_TIMEOUT = Duration.ofMinutes(2);

    private final double random;
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();

    /** Time in which chance gives this number. */
    public TestTime(double random) {
        this.random = random;
    }

    /** The pauses that were asked for. */
    List<Duration> pauses() {
        return pauses;
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Instant now() {
        return NOW;
    }

    @Override
    public void sleep(Duration pause) {
        pauses.add(pause);
    }

    @Override
    public Runnable schedule(Duration delay, Runnable task) {
        if (delay.compareTo(SHORTEST_TIMEOUT) >= 0) {
            return SystemTime.INSTANCE.schedule(delay, task);
        }
        pauses.add(delay);
        return SystemTime.INSTANCE.schedule(Duration.ZERO, task);
    }

    @Override
    public double random() {
        return random;
    }
}
