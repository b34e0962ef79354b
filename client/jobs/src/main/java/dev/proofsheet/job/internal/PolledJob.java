package dev.proofsheet.job.internal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.proofsheet.client.ApiResponse;
import dev.proofsheet.client.CallInfo;
import dev.proofsheet.client.CallInterruptedException;
import dev.proofsheet.client.CallOptions;
import dev.proofsheet.client.ClientListener.JobStateChanged;
import dev.proofsheet.client.internal.CallExecutor;
import dev.proofsheet.client.internal.Time;
import dev.proofsheet.job.JobHandle;
import dev.proofsheet.job.JobState;
import dev.proofsheet.job.WaitOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A job that is polled by its id; the base of the generated handles.
 *
 * @param <P> what a poll returns
 * @param <R> the result of a job that succeeded
 */
public class PolledJob<P, R> implements JobHandle<P, R> {
    private final Jobs<P, R> jobs;
    private final CallExecutor calls;
    private final String id;
    private final @Nullable String idempotencyKey;
    private volatile @Nullable P lastPoll;
    private volatile @Nullable String status;

    /** Creates the handle of a job that was started; without a key for one that was resumed. */
    protected PolledJob(Jobs<P, R> jobs, String id, @Nullable String idempotencyKey) {
        this.jobs = jobs;
        this.calls = jobs.calls().about(id);
        this.id = id;
        this.idempotencyKey = idempotencyKey;
    }

    /** The same job, for whose waits time passes in another way; for tools. */
    public final JobHandle<P, R> withTime(Time time) {
        return new PolledJob<>(
                new Jobs<>(jobs.calls().withTime(time), jobs.lifecycle(), jobs.waiting(), jobs.poll(), jobs.result()),
                id,
                idempotencyKey);
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final JobState state() {
        String seen = status;
        return seen == null ? JobState.UNKNOWN : jobs.lifecycle().state(seen);
    }

    @Override
    public final Optional<String> status() {
        return Optional.ofNullable(status);
    }

    @Override
    public final Optional<P> lastPoll() {
        return Optional.ofNullable(lastPoll);
    }

    @Override
    public final Optional<String> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }

    @Override
    public final P poll() {
        ApiResponse<P> response = poll(CallOptions.defaults());
        seen(response);
        return response.body();
    }

    @Override
    public final CompletableFuture<P> pollAsync() {
        return calls.executeAsync(() -> jobs.poll().apply(id), CallOptions.defaults(), response -> {
            seen(response);
            return response.body();
        });
    }

    @Override
    public final R await(WaitOptions options) {
        JobWait<P, R> wait = new JobWait<>(this, jobs, options);
        while (true) {
            Optional<R> result = poll(wait);
            if (result.isPresent()) {
                return result.get();
            }
            wait.onPoll().ifPresent(Runnable::run);
            Optional<Duration> pause = wait.pause();
            sleep(pause.orElseGet(wait::left));
            if (pause.isEmpty()) {
                throw wait.timedOut();
            }
        }
    }

    private Optional<R> poll(JobWait<P, R> wait) {
        ApiResponse<P> response;
        try {
            response = poll(wait.pollOptions());
        } catch (RuntimeException failure) {
            wait.missed(failure);
            return Optional.empty();
        }
        return wait.polled(response);
    }

    private void sleep(Duration pause) {
        try {
            jobs.calls().time().sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(
                    "waiting for the job " + id + " was ended because its thread was interrupted",
                    CallInfo.builder("").jobId(id).build(),
                    e);
        }
    }

    @Override
    public final CompletableFuture<R> awaitAsync(WaitOptions options) {
        return new AsyncWait<>(new JobWait<>(this, jobs, options), calls, this::pollAsync).start();
    }

    private ApiResponse<P> poll(CallOptions options) {
        return calls.execute(jobs.poll().apply(id), options);
    }

    private CompletableFuture<ApiResponse<P>> pollAsync(CallOptions options) {
        return calls.withOwnThreads().executeAsync(jobs.poll().apply(id), options);
    }

    /** Takes note of a poll, and returns it as JSON. */
    final JsonNode seen(ApiResponse<P> response) {
        JsonNode tree = Jobs.tree(response.body());
        lastPoll = response.body();
        jobs.lifecycle().status(tree).ifPresent(this::seen);
        return tree;
    }

    private void seen(String now) {
        String before = status;
        status = now;
        if (jobs.lifecycle().state(now) == JobState.UNKNOWN) {
            calls.listener().unknownStatus(id, now);
        }
        if (!now.equals(before)) {
            calls.listener().call(listener -> listener.jobStateChanged(new JobStateChanged(id, now)));
        }
    }

    /** Id and status. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[id=" + id + ", status=" + status + "]";
    }
}
