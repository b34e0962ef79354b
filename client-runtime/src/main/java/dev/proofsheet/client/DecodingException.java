package dev.proofsheet.client;

/**
 * A whole answer came back that says that all is well, and cannot be read as what the operation gives.
 *
 * <p>The provider did what it was asked for, so the call is never repeated. What stands in the answer is not shown, because
 * that can be as secret as a key.
 */
public final class DecodingException extends ProofsheetException {
    private static final long serialVersionUID = 1L;

    private final RequestShape request;

    DecodingException(RequestShape request, String reason, Throwable cause) {
        super(request + " got an answer that cannot be read: " + reason, cause);
        this.request = request;
    }

    /** What was sent. */
    public RequestShape request() {
        return request;
    }
}
