package dev.proofsheet.job;

import org.jspecify.annotations.Nullable;

/** A job was cancelled at the provider, and has no result. */
public final class JobCancelledException extends JobFailedException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates one, also for tests.
     *
     * @param status the final status, as the provider names it
     * @param reason why it was cancelled, in the provider's words; null if it does not say
     */
    public JobCancelledException(String jobId, String status, @Nullable String reason) {
        super(jobId, status, reason);
    }
}
