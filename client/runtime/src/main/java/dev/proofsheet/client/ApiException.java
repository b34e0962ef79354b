package dev.proofsheet.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.proofsheet.client.internal.ErrorMessages;
import dev.proofsheet.client.internal.Jackson;
import dev.proofsheet.client.internal.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The provider responded with a status that is not a success.
 *
 * <p>There is a subclass for each status that a program may want to tell from the others.
 */
public abstract class ApiException extends ProofsheetException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient @Nullable Headers headers;
    private final String body;

    ApiException(Builder builder) {
        super(builder.message(), builder.call(), builder.cause);
        this.status = builder.status;
        this.headers = builder.headers();
        this.body = builder.body;
    }

    /**
     * A builder for the exception of a status, as a client throws it; for tests.
     *
     * @throws IllegalArgumentException if the status is a success
     */
    public static Builder builder(int status) {
        return new Builder(status);
    }

    /** The HTTP status. */
    public final int status() {
        return status;
    }

    /** The headers of the response; empty in an exception that was serialized. */
    public final Headers headers() {
        return headers == null ? Headers.of() : headers;
    }

    /**
     * The body as text without credentials, at most a mebibyte; empty if there is none. If the response broke off, what
     * arrived of it.
     */
    public final String body() {
        return body;
    }

    /**
     * The body as the model that the spec gives for this status.
     *
     * @return empty if the body does not fit the model
     */
    public final <T> Optional<T> errorBody(Class<T> model) {
        try {
            return Optional.ofNullable(Jackson.MAPPER.readValue(body(), model));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The provider's message for people, if the body has one in one of the common places. */
    public final Optional<String> providerMessage() {
        return ErrorMessages.find(body());
    }

    @Override
    public final boolean mayHaveTakenEffect() {
        boolean refused = status / 100 == 4 && status != 408 && status != 409 && status != 425;
        return super.mayHaveTakenEffect()
                && (!refused || call().flatMap(CallInfo::jobId).isPresent());
    }

    /** Builds the exception of a status. Not safe for use by several threads. */
    public static final class Builder {
        private final int status;
        private final List<String> headers = new ArrayList<>();
        private String body = "";
        private CallInfo call = CallInfo.builder("").build();
        private @Nullable Throwable cause;

        private Builder(int status) {
            if (status / 100 == 2) {
                throw new IllegalArgumentException("status " + status + " is not an error");
            }
            this.status = status;
        }

        /** Adds a header. */
        public Builder header(String name, String value) {
            headers.add(name);
            headers.add(value);
            return this;
        }

        /** Adds headers. */
        public Builder headers(Headers added) {
            added.names().forEach(name -> added.all(name).forEach(value -> header(name, value)));
            return this;
        }

        /** Sets the body; empty if not set. */
        public Builder body(String body) {
            this.body = body;
            return this;
        }

        /** Sets the call that failed; one without a name if not set. */
        public Builder call(CallInfo call) {
            this.call = call;
            return this;
        }

        /** Sets what ended the response early. */
        public Builder cause(@Nullable Throwable cause) {
            this.cause = cause;
            return this;
        }

        /** Builds the exception of the subclass for the status. */
        public ApiException build() {
            return switch (status) {
                case 400 -> new BadRequestException(this);
                case 401 -> new UnauthorizedException(this);
                case 402 -> new PaymentRequiredException(this);
                case 403 -> new ForbiddenException(this);
                case 404 -> new NotFoundException(this);
                case 409 -> new ConflictException(this);
                case 422 -> new UnprocessableException(this);
                case 429 -> new RateLimitException(this);
                default -> status / 100 == 5 ? new ServerException(this) : new UnexpectedStatusException(this);
            };
        }

        Headers headers() {
            return Headers.of(headers.toArray(String[]::new));
        }

        CallInfo call() {
            return call;
        }

        /** One line that a log may contain. */
        String message() {
            String name = call.method().isEmpty() ? "the provider" : call.toString();
            String message = ErrorMessages.find(body)
                    .map(text -> ": " + Redaction.NONE.text(text))
                    .orElse("");
            String id = call.requestId()
                    .map(text -> " (request id " + Redaction.NONE.text(text) + ")")
                    .orElse("");
            return name + " responded with " + status + message + id;
        }
    }
}
