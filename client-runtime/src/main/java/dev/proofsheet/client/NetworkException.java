package dev.proofsheet.client;

/**
 * No whole answer came back: there was no connection, it broke, what came was no HTTP, or the time was up.
 *
 * <p>Whether the provider took the request cannot be told, unless there was no connection at all.
 */
public final class NetworkException extends ProofsheetException {
    private static final long serialVersionUID = 1L;

    private final RequestShape request;

    NetworkException(RequestShape request, String reason, Throwable cause) {
        super(request + " got no whole answer: " + reason, cause);
        this.request = request;
    }

    /** What was sent. */
    public RequestShape request() {
        return request;
    }
}
