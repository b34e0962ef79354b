package dev.proofsheet.client;

import org.jspecify.annotations.Nullable;

/**
 * No complete response arrived: there was no connection, it broke, what arrived was not HTTP, or the time was up.
 *
 * <p>{@link CallInfo#delivery()} and {@link #mayHaveTakenEffect()} say whether the request may have been processed.
 */
public class NetworkException extends ProofsheetException {
    private static final long serialVersionUID = 1L;

    /** Creates one, also for tests. */
    public NetworkException(String message, @Nullable CallInfo call, @Nullable Throwable cause) {
        super(message, call, cause);
    }
}
