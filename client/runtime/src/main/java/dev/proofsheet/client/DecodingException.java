package dev.proofsheet.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A response with a success status cannot be read, or a webhook cannot.
 *
 * <p>The provider did what it was asked for, so the call is never repeated. If the response names a job that was started,
 * {@link CallInfo#jobId()} is its id, and the job can be resumed.
 */
public final class DecodingException extends ProofsheetException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable ApiResponse<String> response;

    /** Creates one without a response, also for tests. */
    public DecodingException(String message, @Nullable CallInfo call, @Nullable Throwable cause) {
        this(message, call, null, cause);
    }

    /** Creates one; the body of the response is its start, without credentials. */
    public DecodingException(
            String message,
            @Nullable CallInfo call,
            @Nullable ApiResponse<String> response,
            @Nullable Throwable cause) {
        super(message, call, cause);
        this.response = response;
    }

    /**
     * Status, headers and the start of the body, at most 64 KiB and without credentials; empty for a webhook, and in an
     * exception that was serialized.
     */
    public Optional<ApiResponse<String>> response() {
        return Optional.ofNullable(response);
    }
}
