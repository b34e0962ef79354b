package dev.proofsheet.client;

/**
 * The thread that waited for a call was interrupted, and its interrupt flag is still set. The call was cancelled; whether the
 * provider had already taken it cannot be told.
 */
public final class CallInterruptedException extends ProofsheetException {
    private static final long serialVersionUID = 1L;

    CallInterruptedException(String call) {
        super(call + " was given up, because its thread was interrupted", null);
    }
}
