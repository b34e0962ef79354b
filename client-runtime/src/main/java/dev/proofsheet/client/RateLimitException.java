package dev.proofsheet.client;

/** The provider answered 429: there were too many requests. */
public final class RateLimitException extends ApiException {
    private static final long serialVersionUID = 1L;

    RateLimitException(ErrorReply reply) {
        super(reply);
    }
}
