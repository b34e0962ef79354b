package dev.proofsheet.job;

import dev.proofsheet.client.ProofsheetException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The provider ended a job without a result. */
public final class JobFailedException extends ProofsheetException {
    private static final long serialVersionUID = 1L;

    private final String job;
    private final String status;
    private final @Nullable String reason;

    JobFailedException(String job, String status, @Nullable String reason) {
        super(
                "the job " + job + " ended in the state " + status
                        + (reason == null ? ", and the provider does not say why" : ": " + reason),
                null);
        this.job = job;
        this.status = status;
        this.reason = reason;
    }

    /** The job's name. */
    public String job() {
        return job;
    }

    /** The state in which it ended. */
    public String status() {
        return status;
    }

    /** Why it failed, in the provider's words. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
