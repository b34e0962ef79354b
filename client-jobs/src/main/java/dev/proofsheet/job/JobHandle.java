package dev.proofsheet.job;

import dev.proofsheet.client.ApiResponse;
import dev.proofsheet.client.Futures;
import dev.proofsheet.client.ProofsheetException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A job that was started, and the way to its outcome. Safe for use by several threads.
 *
 * @param <T> what a poll gives
 */
public final class JobHandle<T> {
    private final Jobs<T> jobs;
    private final String name;
    private final Set<JobWait<T>> waits = ConcurrentHashMap.newKeySet();
    private volatile @Nullable String status;

    JobHandle(Jobs<T> jobs, String name) {
        this.jobs = jobs;
        this.name = name;
    }

    /** The job's name. With it, waiting can be resumed at any time, by any program. */
    public String name() {
        return name;
    }

    /** The state in which the job was last seen; empty before the first poll. */
    public Optional<String> status() {
        return Optional.ofNullable(status);
    }

    /**
     * Asks for the job once, whatever its state.
     *
     * @throws ProofsheetException if the provider cannot be asked
     */
    public T poll() {
        return seen(jobs.sender().send(jobs.poll(name))).body();
    }

    /** Waits for the outcome as long as the spec advises. */
    public T await() {
        return await(jobs.lifecycle().timeout());
    }

    /**
     * Waits for the outcome.
     *
     * <p>A poll that fails in passing is one that was missed. Any other refusal ends the wait, a 404 just after the submit
     * among them: no provider documents that a new job can be unknown for a while. The job goes on all the same, and can be
     * waited for again.
     *
     * @return the poll that showed the result
     * @throws JobFailedException if the provider ended the job without a result
     * @throws JobTimeoutException if the job came to no end in time; it goes on
     * @throws ProofsheetException if the provider cannot be asked for a reason that does not pass
     * @throws CancellationException if waiting was cancelled
     */
    public T await(Duration timeout) {
        return Futures.await(awaitAsync(timeout), "waiting for the job " + name);
    }

    /** Waits for the outcome without a thread; fails with the exceptions of {@link #await(Duration)}. */
    public CompletableFuture<T> awaitAsync(Duration timeout) {
        CompletableFuture<T> result = new CompletableFuture<>();
        JobWait<T> wait = new JobWait<>(jobs, this, timeout, result);
        waits.add(wait);
        Futures.whenDone(result, () -> waits.remove(wait));
        wait.begin();
        return result;
    }

    /** Ends every wait for this job that is under way. The job itself goes on at the provider, and is paid for. */
    public void cancelWaiting() {
        waits.forEach(JobWait::cancel);
    }

    /** Takes note of a reply about this job. */
    ApiResponse<T> seen(ApiResponse<T> reply) {
        jobs.lifecycle().status(Jobs.tree(reply.body())).ifPresent(seen -> {
            jobs.reportIfUnknown(name, seen);
            status = seen;
        });
        return reply;
    }

    @Override
    public String toString() {
        return "JobHandle[name=" + name + ", status=" + status + "]";
    }
}
