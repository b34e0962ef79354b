package dev.proofsheet.job;

import dev.proofsheet.client.DaemonThreads;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * How waiting for a job passes the time; for tests, which have none to pass.
 *
 * @param clock tells the time
 * @param timer runs a task later
 * @param random gives numbers from 0 to 1, so that jobs started together are not polled together
 */
public record JobTiming(InstantSource clock, Timer timer, DoubleSupplier random) {
    private static final double GROWTH = 1.5;
    private static final double MOST = 2.5;
    private static final double JITTER = 0.1;

    /** Runs a task later. */
    public interface Timer {
        /** Runs it after a pause, unless what is given back is run before. */
        Runnable after(Duration delay, Runnable task);
    }

    /** Real time. */
    public static JobTiming standard() {
        return new JobTiming(
                InstantSource.system(),
                SharedTimer::after,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** The pause before a poll: it grows by half each time, up to two and a half intervals. */
    Duration pause(Duration interval, int polls) {
        double factor = Math.min(Math.pow(GROWTH, Math.min(polls, 10)), MOST);
        double jitter = 1 - JITTER * random.getAsDouble();
        return Duration.ofMillis(Math.round(interval.toMillis() * factor * jitter));
    }

    /** One for all clients. It only starts polls. */
    private static final class SharedTimer {
        private static final ScheduledThreadPoolExecutor EXECUTOR = DaemonThreads.timer("proofsheet-jobs");

        static Runnable after(Duration delay, Runnable task) {
            Future<?> scheduled = EXECUTOR.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
            return () -> scheduled.cancel(false);
        }
    }
}
