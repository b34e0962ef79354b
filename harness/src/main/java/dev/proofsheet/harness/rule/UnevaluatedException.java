package dev.proofsheet.harness.rule;

/** An expression came to no value on what an exchange holds; the message says why. */
final class UnevaluatedException extends Exception {
    private static final long serialVersionUID = 1L;

    UnevaluatedException(String reason) {
        super(reason);
    }
}
