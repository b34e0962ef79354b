package dev.proofsheet.job;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A job that was started, and the way to its result. Safe for use by several threads.
 *
 * <p>Users may implement it for tests; methods with a default will be added.
 *
 * @param <P> what a poll returns
 * @param <R> the result of a job that succeeded
 */
public interface JobHandle<P, R> {

    /** The id of the job. With it, any program can resume waiting at any time. */
    String id();

    /** What the last status means; {@link JobState#UNKNOWN} before the first poll. */
    JobState state();

    /** The status that the last poll showed, as the provider names it; empty before the first poll. */
    Optional<String> status();

    /** The last poll that was read; empty before the first. */
    Optional<P> lastPoll();

    /** The idempotency key of the request that started the job; empty for a job that was resumed, or started without one. */
    Optional<String> idempotencyKey();

    /**
     * Polls the job once, whatever its state.
     *
     * @throws dev.proofsheet.client.ProofsheetException if the poll fails
     */
    P poll();

    /** Polls the job once. The future fails with the exceptions of {@link #poll()}; cancelling it cancels the poll. */
    CompletableFuture<P> pollAsync();

    /** Waits for the result as long as the client or the spec says; see {@link #await(WaitOptions)}. */
    default R await() {
        return await(WaitOptions.defaults());
    }

    /** Waits for the result at most so long; see {@link #await(WaitOptions)}. */
    default R await(Duration timeout) {
        return await(WaitOptions.defaults().timeout(timeout));
    }

    /**
     * Polls until the job has ended, on this thread.
     *
     * <p>A poll that fails in passing, or that cannot be read, is a missed poll. Any other failure ends the wait, also a 404:
     * the job is not affected, and can be waited for again.
     *
     * @return the result
     * @throws JobFailedException if the job ended without a result
     * @throws JobTimeoutException if the job did not end in time; it goes on
     * @throws dev.proofsheet.client.DecodingException if the job succeeded, and its result is incomplete
     * @throws dev.proofsheet.client.CallInterruptedException if the thread is interrupted; the interrupt flag stays set
     * @throws dev.proofsheet.client.ProofsheetException if a poll fails for good
     */
    R await(WaitOptions options);

    /** Waits for the result as long as the client or the spec says, without a thread; see {@link #awaitAsync(WaitOptions)}. */
    default CompletableFuture<R> awaitAsync() {
        return awaitAsync(WaitOptions.defaults());
    }

    /**
     * Polls until the job has ended, without a thread that waits. The future fails with the exceptions of
     * {@link #await(WaitOptions)}; cancelling it ends the wait, and not the job.
     */
    CompletableFuture<R> awaitAsync(WaitOptions options);
}
