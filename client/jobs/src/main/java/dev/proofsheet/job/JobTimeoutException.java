package dev.proofsheet.job;

import dev.proofsheet.client.CallInfo;
import dev.proofsheet.client.ProofsheetException;
import dev.proofsheet.client.internal.Redaction;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job did not end in time. It goes on, and is paid for: wait for it again, by its id if need be.
 *
 * <p>The cause is the failure of the last poll, if it failed.
 */
public final class JobTimeoutException extends ProofsheetException {
    private static final long serialVersionUID = 1L;

    private final String jobId;
    private final @Nullable String status;

    /**
     * Creates one, also for tests.
     *
     * @param status the status that was seen last; null if none was
     * @param cause the failure of the last poll; null if it did not fail
     */
    public JobTimeoutException(String jobId, @Nullable String status, Duration timeout, @Nullable Throwable cause) {
        super(
                Redaction.NONE.text("the job " + jobId + " did not end within " + timeout + "; "
                        + (status == null ? "no status was seen" : "its last status was " + status)
                        + "; it goes on, and can be resumed by its id"),
                CallInfo.builder("").jobId(jobId).build(),
                cause);
        this.jobId = jobId;
        this.status = status;
    }

    /** The id of the job, by which waiting can be resumed. */
    public String jobId() {
        return jobId;
    }

    /** The status that was seen last. */
    public Optional<String> status() {
        return Optional.ofNullable(status);
    }
}
