package dev.proofsheet.client;

import org.jspecify.annotations.Nullable;

/** The calling thread was interrupted; its interrupt flag is still set. The call was cancelled. */
public final class CallInterruptedException extends ProofsheetException {
    private static final long serialVersionUID = 1L;

    /** Creates one, also for tests. */
    public CallInterruptedException(String message, @Nullable CallInfo call, @Nullable Throwable cause) {
        super(message, call, cause);
    }
}
