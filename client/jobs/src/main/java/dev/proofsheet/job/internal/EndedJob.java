package dev.proofsheet.job.internal;

import dev.proofsheet.client.ProofsheetException;
import dev.proofsheet.job.JobCancelledException;
import dev.proofsheet.job.JobFailedException;
import dev.proofsheet.job.JobHandle;
import dev.proofsheet.job.JobState;
import dev.proofsheet.job.WaitOptions;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A job that has ended, without a provider; the base of the generated handles for tests.
 *
 * @param <P> what a poll returns
 * @param <R> the result of a job that succeeded
 */
public class EndedJob<P, R> implements JobHandle<P, R> {
    private final String id;
    private final JobState state;
    private final @Nullable String status;
    private final @Nullable P poll;
    private final @Nullable R result;
    private final @Nullable ProofsheetException failure;

    /** Creates a job that succeeded. */
    protected EndedJob(JobLifecycle lifecycle, String id, P poll, R result) {
        this.id = Jobs.id(id);
        this.state = JobState.SUCCEEDED;
        this.status = lifecycle.status(Jobs.tree(poll)).orElse(null);
        this.poll = poll;
        this.result = result;
        this.failure = null;
    }

    /** Creates a job that failed, or whose every poll fails. */
    protected EndedJob(String id, ProofsheetException failure) {
        this.id = Jobs.id(id);
        this.state = failure instanceof JobCancelledException
                ? JobState.CANCELLED
                : failure instanceof JobFailedException ? JobState.FAILED : JobState.UNKNOWN;
        this.status = failure instanceof JobFailedException failed ? failed.status() : null;
        this.poll = null;
        this.result = null;
        this.failure = failure;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final JobState state() {
        return state;
    }

    @Override
    public final Optional<String> status() {
        return Optional.ofNullable(status);
    }

    @Override
    public final Optional<P> lastPoll() {
        return Optional.ofNullable(poll);
    }

    @Override
    public final Optional<String> idempotencyKey() {
        return Optional.empty();
    }

    @Override
    public final P poll() {
        return present(poll);
    }

    @Override
    public final CompletableFuture<P> pollAsync() {
        return future(poll);
    }

    @Override
    public final R await(WaitOptions options) {
        options.onPoll().ifPresent(Runnable::run);
        return present(result);
    }

    @Override
    public final CompletableFuture<R> awaitAsync(WaitOptions options) {
        options.onPoll().ifPresent(Runnable::run);
        return future(result);
    }

    /** Id and state. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[id=" + id + ", state=" + state + "]";
    }

    private <T> T present(@Nullable T value) {
        if (value == null) {
            throw failure == null ? new IllegalStateException("a job that ended has a result or a failure") : failure;
        }
        return value;
    }

    private <T> CompletableFuture<T> future(@Nullable T value) {
        return failure == null
                ? CompletableFuture.completedFuture(present(value))
                : CompletableFuture.failedFuture(failure);
    }
}
