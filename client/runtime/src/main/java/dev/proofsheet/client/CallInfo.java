package dev.proofsheet.client;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known about a call: no query, no header and no body, except the names that help to find it. Immutable. */
public final class CallInfo implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String operation;
    private final String method;
    private final String path;
    private final int attempts;
    private final Delivery delivery;
    private final @Nullable String idempotencyKey;
    private final @Nullable String requestId;
    private final @Nullable String jobId;

    private CallInfo(Builder builder) {
        this.operation = builder.operation;
        this.method = builder.method;
        this.path = builder.path;
        this.attempts = builder.attempts;
        this.delivery = builder.delivery;
        this.idempotencyKey = builder.idempotencyKey;
        this.requestId = builder.requestId;
        this.jobId = builder.jobId;
    }

    /** A builder for a call of the operation with this operationId. */
    public static Builder builder(String operation) {
        return new Builder(operation);
    }

    /** A builder with everything set as it is here. */
    public Builder toBuilder() {
        return new Builder(operation)
                .method(method)
                .path(path)
                .attempts(attempts)
                .delivery(delivery)
                .idempotencyKey(idempotencyKey)
                .requestId(requestId)
                .jobId(jobId);
    }

    /** The operationId. */
    public String operation() {
        return operation;
    }

    /** The HTTP method. */
    public String method() {
        return method;
    }

    /** The path of the request, as it was sent. */
    public String path() {
        return path;
    }

    /** How many attempts were made to send the request; 0 before the first. */
    public int attempts() {
        return attempts;
    }

    /** Whether the request reached the provider; over all attempts, the one that got furthest. */
    public Delivery delivery() {
        return delivery;
    }

    /** The idempotency key that was sent, the caller's or a generated one. With it the same call can be sent again. */
    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }

    /** The id that the provider gave to the request, if a common header has one. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** The id of the job that the call is about, or that it started. */
    public Optional<String> jobId() {
        return Optional.ofNullable(jobId);
    }

    /** Method and path. */
    @Override
    public String toString() {
        return method + " " + path;
    }

    /** Builds a {@link CallInfo}. Not safe for use by several threads. */
    public static final class Builder {
        private final String operation;
        private String method = "";
        private String path = "";
        private int attempts = 1;
        private Delivery delivery = Delivery.ANSWERED;
        private @Nullable String idempotencyKey;
        private @Nullable String requestId;
        private @Nullable String jobId;

        private Builder(String operation) {
            this.operation = operation;
        }

        /** Sets the HTTP method; empty if not set. */
        public Builder method(String method) {
            this.method = method;
            return this;
        }

        /** Sets the path; empty if not set. */
        public Builder path(String path) {
            this.path = path;
            return this;
        }

        /** Sets the number of attempts; 1 if not set. */
        public Builder attempts(int attempts) {
            this.attempts = attempts;
            return this;
        }

        /** Sets whether the request reached the provider; {@link Delivery#ANSWERED} if not set. */
        public Builder delivery(Delivery delivery) {
            this.delivery = delivery;
            return this;
        }

        /** Sets the idempotency key. */
        public Builder idempotencyKey(@Nullable String idempotencyKey) {
            this.idempotencyKey = idempotencyKey;
            return this;
        }

        /** Sets the provider's id of the request. */
        public Builder requestId(@Nullable String requestId) {
            this.requestId = requestId;
            return this;
        }

        /** Sets the id of the job. */
        public Builder jobId(@Nullable String jobId) {
            this.jobId = jobId;
            return this;
        }

        /** Builds the information. */
        public CallInfo build() {
            return new CallInfo(this);
        }
    }
}
