package dev.proofsheet.client.internal;

import java.io.IOException;

/** The server had closed a pooled connection before anything was written to it. */
final class StaleConnectionException extends IOException {
    private static final long serialVersionUID = 1L;

    StaleConnectionException() {
        super("the server had closed the idle connection");
    }
}
