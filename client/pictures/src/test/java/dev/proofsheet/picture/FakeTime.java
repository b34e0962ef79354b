package dev.proofsheet.picture;

import dev.proofsheet.client.internal.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes when a test says so, and while a download pauses. */
class FakeTime implements Time {
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final AtomicLong nanos = new AtomicLong();

    void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    @Override
    public long nanoTime() {
        return nanos.get();
    }

    @Override
    public Instant now() {
        return Instant.parse("2026-01-02T03:04:05Z");
    }

    @Override
    public void sleep(Duration pause) {
        throw new AssertionError("a download does not sleep");
    }

    @Override
    public Runnable schedule(Duration delay, Runnable task) {
        pauses.add(delay);
        pass(delay);
        task.run();
        return () -> {};
    }

    @Override
    public double random() {
        return 0;
    }
}
