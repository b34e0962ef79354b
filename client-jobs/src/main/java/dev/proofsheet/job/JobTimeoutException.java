package dev.proofsheet.job;

import dev.proofsheet.client.ProofsheetException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Waiting for a job was given up. The job itself goes on, and is paid for: wait for it again, by its name if need be.
 *
 * <p>The cause is the last poll's failure, if it failed.
 */
public final class JobTimeoutException extends ProofsheetException {
    private static final long serialVersionUID = 1L;

    private final String job;
    private final @Nullable String status;

    JobTimeoutException(String job, @Nullable String status, Duration timeout, @Nullable Throwable cause) {
        super(
                "the job " + job + " came to no end within " + timeout + "; it was last seen "
                        + (status == null ? "in no state" : "in the state " + status)
                        + ", goes on, and can be waited for again by its name",
                cause);
        this.job = job;
        this.status = status;
    }

    /** The job's name, by which waiting can be resumed. */
    public String job() {
        return job;
    }

    /** The state in which it was last seen. */
    public Optional<String> status() {
        return Optional.ofNullable(status);
    }
}
