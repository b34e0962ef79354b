package dev.proofsheet.client.internal;

import java.io.IOException;

/** A response is larger than its client takes. */
final class ResponseTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    ResponseTooLargeException(long mostBytes) {
        super("it is larger than " + mostBytes + " bytes; maxResponseBytes of the client's builder sets the limit");
    }
}
