package dev.proofsheet.job;

import dev.proofsheet.client.CallInfo;
import dev.proofsheet.client.ProofsheetException;
import dev.proofsheet.client.internal.Redaction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A job ended without a result. */
public class JobFailedException extends ProofsheetException {
    private static final long serialVersionUID = 1L;

    private final String jobId;
    private final String status;
    private final @Nullable String reason;

    /**
     * Creates one, also for tests.
     *
     * @param status the final status, as the provider names it
     * @param reason why it failed, in the provider's words; null if it does not say
     */
    public JobFailedException(String jobId, String status, @Nullable String reason) {
        super(
                Redaction.NONE.text("the job " + jobId + " ended with the status " + status
                        + (reason == null ? "; the provider gives no reason" : ": " + reason)),
                CallInfo.builder("").jobId(jobId).build(),
                null);
        this.jobId = jobId;
        this.status = status;
        this.reason = reason;
    }

    /** The id of the job. */
    public String jobId() {
        return jobId;
    }

    /** The final status, as the provider names it. */
    public String status() {
        return status;
    }

    /** Why it failed, in the provider's words. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
