package dev.proofsheet.job.internal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.proofsheet.client.ApiException;
import dev.proofsheet.client.ApiResponse;
import dev.proofsheet.client.CallOptions;
import dev.proofsheet.client.DecodingException;
import dev.proofsheet.client.Headers;
import dev.proofsheet.client.internal.RetryAfter;
import dev.proofsheet.client.internal.RetryPolicy;
import dev.proofsheet.client.internal.Time;
import dev.proofsheet.job.JobCancelledException;
import dev.proofsheet.job.JobFailedException;
import dev.proofsheet.job.JobTimeoutException;
import dev.proofsheet.job.WaitOptions;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One wait for the result of a job: what a poll means for it, and when the next one is due. Used by one thread at a time. */
final class JobWait<P, R> {
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final double GROWTH = 1.5;
    private static final double LARGEST_FACTOR = 2.5;
    private static final double JITTER = 0.1;

    private final PolledJob<P, R> job;
    private final Jobs<P, R> jobs;
    private final Time time;
    private final Duration timeout;
    private final Duration interval;
    private final Duration shortestPause;
    private final Optional<Runnable> onPoll;
    private final long deadline;
    private int polls;
    private Headers lastHeaders = Headers.of();
    private @Nullable RuntimeException lastFailure;

    JobWait(PolledJob<P, R> job, Jobs<P, R> jobs, WaitOptions given) {
        WaitOptions options = given.orElse(jobs.waiting());
        this.job = job;
        this.jobs = jobs;
        this.time = jobs.calls().time();
        this.timeout = options.timeout().orElse(jobs.lifecycle().timeout());
        this.interval = options.pollInterval().orElse(jobs.lifecycle().interval());
        this.shortestPause =
                options.pollInterval().orElse(interval.compareTo(SHORTEST_PAUSE) < 0 ? interval : SHORTEST_PAUSE);
        this.onPoll = options.onPoll();
        this.deadline = time.nanoTime() + Time.nanos(timeout);
    }

    Optional<Runnable> onPoll() {
        return onPoll;
    }

    /**
     * A poll ends with the wait, except the only one of a wait of no time. It is not sent again by itself: the next poll does
     * the same, and not too soon.
     */
    CallOptions pollOptions() {
        if (timeout.isZero()) {
            return CallOptions.defaults();
        }
        Duration shortest = Duration.ofMillis(1);
        Duration left = left();
        return CallOptions.defaults().maxRetries(0).callTimeout(left.compareTo(shortest) < 0 ? shortest : left);
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, deadline - time.nanoTime()));
    }

    /**
     * The result that a poll shows; empty if the job has not ended.
     *
     * @throws JobFailedException if the job ended without one
     * @throws DecodingException if the result is incomplete
     */
    Optional<R> polled(ApiResponse<P> response) {
        JsonNode tree = job.seen(response);
        String status = jobs.lifecycle().status(tree).orElse("");
        lastFailure = null;
        lastHeaders = response.headers();
        polls++;
        return switch (jobs.lifecycle().state(status)) {
            case SUCCEEDED -> Optional.of(result(response));
            case FAILED -> throw new JobFailedException(job.id(), status, reason(status, tree));
            case CANCELLED -> throw new JobCancelledException(job.id(), status, reason(status, tree));
            case PENDING, RUNNING, UNKNOWN -> Optional.empty();
        };
    }

    private @Nullable String reason(String status, JsonNode tree) {
        return jobs.lifecycle().message(status, tree).orElse(null);
    }

    private R result(ApiResponse<P> response) {
        try {
            return jobs.result().apply(response.body());
        } catch (IllegalStateException e) {
            throw new DecodingException(
                    "the job " + job.id() + " succeeded, and its result is incomplete: " + e.getMessage(),
                    response.call(),
                    e);
        }
    }

    /** Takes note of a poll that failed in passing, or that could not be read; throws any other failure. */
    void missed(RuntimeException failure) {
        if (!RetryPolicy.isPassing(failure) && !(failure instanceof DecodingException)) {
            throw failure;
        }
        lastFailure = failure;
        lastHeaders = failure instanceof ApiException refusal ? refusal.headers() : Headers.of();
        polls++;
    }

    /** The pause before the next poll; empty if that would come too late. */
    Optional<Duration> pause() {
        Duration asked = RetryAfter.of(lastHeaders, time.now()).orElseGet(this::growing);
        Duration pause = asked.compareTo(shortestPause) < 0 ? shortestPause : asked;
        return pause.compareTo(left()) < 0 ? Optional.of(pause) : Optional.empty();
    }

    /** Grows by half each time, up to two and a half intervals, less up to a tenth by chance. */
    private Duration growing() {
        double factor = Math.min(Math.pow(GROWTH, Math.min(polls - 1, 10)), LARGEST_FACTOR);
        double jitter = 1 - JITTER * time.random();
        return Duration.ofMillis(Math.round(interval.toMillis() * factor * jitter));
    }

    JobTimeoutException timedOut() {
        return new JobTimeoutException(job.id(), job.status().orElse(null), timeout, lastFailure);
    }
}
