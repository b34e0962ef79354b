package dev.proofsheet.client.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Real time, with one timer thread for all clients. */
enum SystemTime implements Time {
    INSTANCE;

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void sleep(Duration pause) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(pause.toNanos());
    }

    @Override
    public Runnable schedule(Duration delay, Runnable task) {
        Future<?> scheduled = DaemonThreads.TIMER.schedule(task, Time.nanos(delay), TimeUnit.NANOSECONDS);
        return () -> scheduled.cancel(false);
    }

    @Override
    public double random() {
        return ThreadLocalRandom.current().nextDouble();
    }
}
