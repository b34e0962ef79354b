package dev.proofsheet.client;

import dev.failsafe.spi.Scheduler;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Runs everything at once and on the caller's thread, so that a test sees it in its order. */
final class ImmediateScheduler implements Scheduler {

    @Override
    public ScheduledFuture<?> schedule(Callable<?> task, long delay, TimeUnit unit) {
        Done<?> done = new Done<>(task);
        done.run();
        return done;
    }

    private static final class Done<T> extends FutureTask<T> implements ScheduledFuture<T> {
        Done(Callable<T> task) {
            super(task);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return 0;
        }

        @Override
        public int compareTo(Delayed other) {
            return 0;
        }
    }
}
