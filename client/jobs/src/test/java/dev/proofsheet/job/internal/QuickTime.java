package dev.proofsheet.job.internal;

import dev.proofsheet.client.internal.Time;
import java.time.Duration;
import java.time.Instant;

/** Real time in which the pauses between polls are over at once. */
final class QuickTime implements Time {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    @Override
    public long nanoTime() {
        return Time.system().nanoTime();
    }

    @Override
    public Instant now() {
        return Time.system().now();
    }

    @Override
    public void sleep(Duration pause) throws InterruptedException {
        Time.system().sleep(pause.compareTo(LONGEST_PAUSE) > 0 ? pause : Duration.ZERO);
    }

    @Override
    public Runnable schedule(Duration delay, Runnable task) {
        return Time.system().schedule(delay.compareTo(LONGEST_PAUSE) > 0 ? delay : Duration.ZERO, task);
    }

    @Override
    public double random() {
        return 0;
    }
}
