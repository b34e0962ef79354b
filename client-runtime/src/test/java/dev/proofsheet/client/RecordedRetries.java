package dev.proofsheet.client;

import dev.failsafe.spi.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Retries that come at once, and remember how long they should have waited. */
final class RecordedRetries implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("recorded-retries"));
    private final List<Duration> delays = new CopyOnWriteArrayList<>();

    Retries retries(double random) {
        Scheduler scheduler = (task, delay, unit) -> {
            delays.add(Duration.ofNanos(unit.toNanos(delay)));
            return executor.schedule(task, 0, TimeUnit.SECONDS);
        };
        return new Retries(scheduler, () -> NOW, () -> random);
    }

    /** The delays before the attempts, the first attempt's among them. */
    List<Duration> delays() {
        return delays;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
