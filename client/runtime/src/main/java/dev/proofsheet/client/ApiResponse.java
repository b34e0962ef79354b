package dev.proofsheet.client;

import org.jspecify.annotations.Nullable;

/**
 * A response with its status and headers.
 *
 * @param <T> the body; {@code Void} if the operation returns none
 */
public final class ApiResponse<T> {
    private final int statusCode;
    private final Headers headers;
    private final @Nullable T body;
    private final CallInfo call;

    private ApiResponse(Builder<T> builder) {
        this.statusCode = builder.statusCode;
        this.headers = builder.headers;
        this.body = builder.body;
        this.call = builder.call;
    }

    /** A builder for a response with this body; null for an operation that returns none. */
    public static <T> Builder<T> builder(@Nullable T body) {
        return new Builder<>(body);
    }

    /** The HTTP status. */
    public int statusCode() {
        return statusCode;
    }

    /** The headers. */
    public Headers headers() {
        return headers;
    }

    /**
     * The body. One that is a stream is the caller's to close.
     *
     * @throws IllegalStateException if the operation returns no body
     */
    public T body() {
        if (body == null) {
            throw new IllegalStateException("the operation returns no body");
        }
        return body;
    }

    /** The call that was made. */
    public CallInfo call() {
        return call;
    }

    /** Without headers and body, which a log must not contain. */
    @Override
    public String toString() {
        return "ApiResponse[statusCode=" + statusCode + "]";
    }

    /** Builds an {@link ApiResponse}. Not safe for use by several threads. */
    public static final class Builder<T> {
        private final @Nullable T body;
        private int statusCode = 200;
        private Headers headers = Headers.of();
        private CallInfo call = CallInfo.builder("").build();

        private Builder(@Nullable T body) {
            this.body = body;
        }

        /** Sets the status; 200 if not set. */
        public Builder<T> statusCode(int statusCode) {
            this.statusCode = statusCode;
            return this;
        }

        /** Sets the headers; none if not set. */
        public Builder<T> headers(Headers headers) {
            this.headers = headers;
            return this;
        }

        /** Sets the call; one without a name if not set. */
        public Builder<T> call(CallInfo call) {
            this.call = call;
            return this;
        }

        /** Builds the response. */
        public ApiResponse<T> build() {
            return new ApiResponse<>(this);
        }
    }
}
