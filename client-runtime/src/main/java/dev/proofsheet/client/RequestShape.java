package dev.proofsheet.client;

import java.io.Serializable;
import okhttp3.Request;

/**
 * As much of a request as may be shown: no query, no header and no body.
 *
 * @param method the HTTP method
 * @param path the path, as it was sent
 */
public record RequestShape(String method, String path) implements Serializable {
    private static final long serialVersionUID = 1L;

    static RequestShape of(Request request) {
        return new RequestShape(request.method(), request.url().encodedPath());
    }

    /** Method and path. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
