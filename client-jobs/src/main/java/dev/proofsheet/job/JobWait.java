package dev.proofsheet.job;

import com.fasterxml.jackson.databind.JsonNode;
import dev.proofsheet.client.ApiException;
import dev.proofsheet.client.ApiResponse;
import dev.proofsheet.client.Futures;
import dev.proofsheet.client.RetryAfter;
import dev.proofsheet.client.Sender;
import dev.proofsheet.job.JobLifecycle.Outcome;
import dev.proofsheet.job.JobLifecycle.State;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** One wait for the outcome of a job: poll, pause, poll again, until there is an outcome or the time is up. */
final class JobWait<T> {
    private final Jobs<T> jobs;
    private final JobHandle<T> job;
    private final JobTiming timing;
    private final Duration timeout;
    private final Instant deadline;
    private final CompletableFuture<T> result;
    private int polls;
    private @Nullable Throwable lastFailure;

    JobWait(Jobs<T> jobs, JobHandle<T> job, Duration timeout, CompletableFuture<T> result) {
        this.jobs = jobs;
        this.job = job;
        this.timing = jobs.timing();
        this.timeout = timeout;
        this.deadline = timing.clock().instant().plus(timeout);
        this.result = result;
    }

    void begin() {
        Runnable alarm = timing.timer().after(timeout, this::giveUp);
        Futures.whenDone(result, alarm);
        poll();
    }

    void cancel() {
        result.cancel(true);
    }

    private void poll() {
        if (result.isDone()) {
            return;
        }
        CompletableFuture<ApiResponse<T>> reply = jobs.sender().sendAsync(jobs.poll(job.name()));
        // A wait that was cancelled has no use for the poll that is under way.
        Futures.whenDone(result, () -> reply.cancel(true));
        Futures.whenDone(reply, (answer, failure) -> {
            try {
                if (answer != null) {
                    answered(answer);
                } else {
                    failed(failure instanceof CompletionException ? failure.getCause() : failure);
                }
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
    }

    private void answered(ApiResponse<T> answer) {
        lastFailure = null;
        JsonNode reply = Jobs.tree(job.seen(answer).body());
        String status = jobs.lifecycle().status(reply).orElse("");
        State state = jobs.lifecycle().states().getOrDefault(status, State.underWay());
        if (state.outcome() == Outcome.SUCCESS) {
            result.complete(answer.body());
        } else if (state.outcome() == Outcome.FAILURE) {
            result.completeExceptionally(new JobFailedException(
                    job.name(), status, jobs.lifecycle().message(status, reply).orElse(null)));
        } else {
            pollLater(answer.headers().get("Retry-After"));
        }
    }

    /** A fault that passes is a poll that was missed. The job was paid for, and goes on. */
    private void failed(@Nullable Throwable failure) {
        if (!Sender.isPassing(failure)) {
            result.completeExceptionally(
                    failure == null ? new IllegalStateException("a poll ended without an answer") : failure);
            return;
        }
        lastFailure = failure;
        pollLater(failure instanceof ApiException answer ? answer.headers().get("Retry-After") : null);
    }

    private void pollLater(@Nullable String retryAfter) {
        Instant now = timing.clock().instant();
        Duration pause = RetryAfter.read(retryAfter, now)
                .orElseGet(() -> timing.pause(jobs.lifecycle().interval(), polls));
        polls++;
        // A poll that would come too late is left to the alarm.
        if (now.plus(pause).isBefore(deadline)) {
            Runnable next = timing.timer().after(pause, this::poll);
            Futures.whenDone(result, next);
        }
    }

    private void giveUp() {
        result.completeExceptionally(
                new JobTimeoutException(job.name(), job.status().orElse(null), timeout, lastFailure));
    }
}
