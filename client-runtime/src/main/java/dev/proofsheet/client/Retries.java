package dev.proofsheet.client;

import dev.failsafe.RetryPolicy;
import dev.failsafe.event.EventListener;
import dev.failsafe.event.ExecutionScheduledEvent;
import dev.failsafe.spi.Scheduler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Which failures are worth another attempt, and how long to wait for it.
 *
 * @param scheduler starts the attempts
 * @param clock tells the time, for a {@code Retry-After} that is a date
 * @param random gives numbers from 0 to 1, so that clients which failed together do not come back together
 */
record Retries(Scheduler scheduler, InstantSource clock, DoubleSupplier random) {
    static final int DEFAULT = 2;

    private static final Duration FIRST_DELAY = Duration.ofMillis(500);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(8);
    private static final double JITTER = 0.25;

    static Retries standard() {
        return new Retries(
                Timer.SCHEDULER,
                InstantSource.system(),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** The policy for one call; it counts anew for each. */
    <T> RetryPolicy<T> policy(int maxRetries, EventListener<ExecutionScheduledEvent<T>> planned) {
        return RetryPolicy.<T>builder()
                .withMaxRetries(maxRetries)
                .handleIf(Retries::isPassing)
                .withDelayFn(context -> delay(context.getAttemptCount(), context.getLastException()))
                .onRetryScheduled(planned)
                .build();
    }

    static boolean isPassing(@Nullable Throwable failure) {
        return failure instanceof NetworkException
                || (failure instanceof ApiException answer && isPassing(answer.status()));
    }

    private static boolean isPassing(int status) {
        return status == 408 || status == 429 || status / 100 == 5;
    }

    private Duration delay(int attempts, @Nullable Throwable failure) {
        String header =
                failure instanceof ApiException answer ? answer.headers().get("Retry-After") : null;
        return RetryAfter.read(header, clock.instant()).orElseGet(() -> backoff(attempts));
    }

    private Duration backoff(int attempts) {
        // Beyond that the delay has long been the longest, and a shift by more bits would begin anew.
        long factor = 1L << Math.min(attempts - 1, 10);
        long millis = Math.min(FIRST_DELAY.toMillis() * factor, LONGEST_DELAY.toMillis());
        return Duration.ofMillis(Math.round(millis * (1 - JITTER * random.getAsDouble())));
    }

    /** One for all clients. It only starts calls. */
    private static final class Timer {
        static final Scheduler SCHEDULER = Scheduler.of(DaemonThreads.timer("proofsheet-retries"));
    }
}
