package dev.proofsheet.client;

import java.util.Optional;
import java.util.OptionalInt;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * A whole answer came back that says that all is well, and cannot be read as what the operation gives; or a webhook came that
 * cannot be read.
 *
 * <p>The provider did what it was asked for, so the call is never repeated. What stands in the answer is not shown, because
 * that can be as secret as a key.
 */
public final class DecodingException extends ProofsheetException {
    private static final long serialVersionUID = 1L;

    private final @Nullable RequestShape request;
    private final @Nullable Integer status;
    private final @Nullable String requestId;

    DecodingException(RequestShape request, Optional<Response> answer, String reason, Throwable cause) {
        super(request + " got an answer that cannot be read: " + reason, cause);
        this.request = request;
        this.status = answer.map(Response::code).orElse(null);
        this.requestId = answer.flatMap(head -> RequestIds.find(head.headers())).orElse(null);
    }

    /** For a webhook, which answers no request. */
    DecodingException(String reason, @Nullable Throwable cause) {
        super("a webhook cannot be read: " + reason, cause);
        this.request = null;
        this.status = null;
        this.requestId = null;
    }

    /** What was sent; empty for a webhook. */
    public Optional<RequestShape> request() {
        return Optional.ofNullable(request);
    }

    /** The HTTP status of the answer; empty for a webhook. */
    public OptionalInt status() {
        return status == null ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** The name that the provider gave to the request, if a common header of the answer holds one. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }
}
