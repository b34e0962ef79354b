package dev.proofsheet.client.internal;

/** Throws what cannot be declared. */
final class Failures {
    private Failures() {}

    /** The same failure, as one that needs no declaration; an error is thrown at once. */
    static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }
}
