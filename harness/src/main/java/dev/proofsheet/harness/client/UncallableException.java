package dev.proofsheet.harness.client;

/** The client has no way to send a request. */
final class UncallableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The key of a request that the typed client cannot express, or refuses. */
    static final String UNBUILDABLE = "client.request.unbuildable";

    private final String key;
    private final String reason;

    UncallableException(String key, String reason) {
        super(reason);
        this.key = key;
        this.reason = reason;
    }

    /** The client refuses it. */
    static UncallableException unbuildable(Throwable refusal) {
        return new UncallableException(UNBUILDABLE, String.valueOf(refusal.getMessage()));
    }

    /** Why there is no way. */
    String reason() {
        return reason;
    }

    /** The key of the finding that follows. */
    String key() {
        return key;
    }
}
