package dev.proofsheet.client;

/** The provider responded with 429: there were too many requests. */
public final class RateLimitException extends ApiException {
    private static final long serialVersionUID = 1L;

    RateLimitException(Builder builder) {
        super(builder);
    }
}
