package dev.proofsheet.client;

import java.util.Optional;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * An answer that says that all is well.
 *
 * @param <T> what the operation gives; {@code Void} if it gives nothing
 */
public final class ApiResponse<T> {
    private final int status;
    private final Headers headers;
    private final @Nullable T body;

    ApiResponse(int status, Headers headers, @Nullable T body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The headers of the answer. */
    public Headers headers() {
        return headers;
    }

    /**
     * What the operation gives. A body that is a stream is the caller's to close.
     *
     * @throws IllegalStateException if the operation gives nothing
     */
    public T body() {
        if (body == null) {
            throw new IllegalStateException("the operation gives no body");
        }
        return body;
    }

    /** The name that the provider gave to the request, if a common header holds one. */
    public Optional<String> requestId() {
        return RequestIds.find(headers);
    }

    /** Without headers and body, which can hold what a log must not. */
    @Override
    public String toString() {
        return "ApiResponse[status=" + status + "]";
    }
}
