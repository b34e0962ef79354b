package dev.proofsheet.job.internal;

import dev.proofsheet.client.internal.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only while a thread sleeps, and then at once. */
final class ManualTime implements Time {
    static final Instant BEGIN = Instant.parse("2026-01-02T03:04:05Z");

    private final List<Duration> pauses = new ArrayList<>();
    private Duration passed = Duration.ZERO;
    private Duration clockJump = Duration.ZERO;
    private double random;

    /** What chance gives, 0 if not set. */
    void random(double random) {
        this.random = random;
    }

    /** Sets the clock of the calendar to another time. */
    void jump(Duration jump) {
        clockJump = jump;
    }

    /** The pauses of the thread. */
    List<Duration> pauses() {
        return pauses;
    }

    Duration passed() {
        return passed;
    }

    @Override
    public long nanoTime() {
        return passed.toNanos();
    }

    @Override
    public Instant now() {
        return BEGIN.plus(passed).plus(clockJump);
    }

    @Override
    public void sleep(Duration pause) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        pauses.add(pause);
        passed = passed.plus(pause);
    }

    @Override
    public Runnable schedule(Duration delay, Runnable task) {
        throw new UnsupportedOperationException("a blocking wait needs no timer");
    }

    @Override
    public double random() {
        return random;
    }
}
