package dev.proofsheet.picture;

import dev.proofsheet.client.Headers;
import java.io.IOException;

/** A response without a complete image, in whose place another attempt may get one. */
final class PassingException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Headers headers;

    PassingException(String message, Headers headers) {
        super(message);
        this.headers = headers;
    }

    Headers headers() {
        return headers;
    }
}
