package dev.proofsheet.job.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.client.internal.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Time that stands still, with a timer that runs nothing and knows what was cancelled. */
final class ManualTimer implements Time {
    private final BlockingQueue<Scheduled> scheduled = new LinkedBlockingQueue<>();

    /** A task of the timer. */
    record Scheduled(Duration delay, CountDownLatch cancelled) {
        boolean isCancelled() throws InterruptedException {
            return cancelled.await(10, TimeUnit.SECONDS);
        }
    }

    /** What follows the first call, whose own time limit is the task before it. */
    Scheduled afterCall() throws InterruptedException {
        Scheduled limit = scheduled.take();
        assertThat(limit.isCancelled()).isTrue();
        return scheduled.take();
    }

    @Override
    public long nanoTime() {
        return 0;
    }

    @Override
    public Instant now() {
        return ManualTime.BEGIN;
    }

    @Override
    public void sleep(Duration pause) {
        throw new UnsupportedOperationException("a wait without a thread does not sleep");
    }

    @Override
    public Runnable schedule(Duration delay, Runnable task) {
        Scheduled next = new Scheduled(delay, new CountDownLatch(1));
        scheduled.add(next);
        return next.cancelled()::countDown;
    }

    @Override
    public double random() {
        return 0;
    }
}
