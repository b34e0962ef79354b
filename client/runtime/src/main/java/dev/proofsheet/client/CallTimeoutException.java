package dev.proofsheet.client;

import org.jspecify.annotations.Nullable;

/** A call did not complete within its attempt timeout or its call timeout. */
public final class CallTimeoutException extends NetworkException {
    private static final long serialVersionUID = 1L;

    /** Creates one, also for tests. */
    public CallTimeoutException(String message, @Nullable CallInfo call, @Nullable Throwable cause) {
        super(message, call, cause);
    }
}
