package dev.proofsheet.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The provider answered, and the answer is no success.
 *
 * <p>There is a subclass for each status that a program may want to tell from the others.
 */
public abstract class ApiException extends ProofsheetException {
    private static final long serialVersionUID = 1L;

    private final RequestShape request;
    private final int status;
    private final transient @Nullable Headers headers;
    private final String body;

    ApiException(ErrorReply reply) {
        super(reply.summary(), null);
        this.request = reply.request();
        this.status = reply.status();
        this.headers = reply.headers();
        this.body = reply.body();
    }

    static ApiException of(ErrorReply reply) {
        return switch (reply.status()) {
            case 400 -> new BadRequestException(reply);
            case 401 -> new UnauthorizedException(reply);
            case 402 -> new PaymentRequiredException(reply);
            case 403 -> new ForbiddenException(reply);
            case 404 -> new NotFoundException(reply);
            case 409 -> new ConflictException(reply);
            case 422 -> new UnprocessableException(reply);
            case 429 -> new RateLimitException(reply);
            default -> reply.status() / 100 == 5 ? new ServerException(reply) : new UnexpectedStatusException(reply);
        };
    }

    /** What was sent. */
    public final RequestShape request() {
        return request;
    }

    /** The HTTP status. */
    public final int status() {
        return status;
    }

    /** The headers of the answer; empty in an exception that was serialized. */
    public final Headers headers() {
        return headers == null ? Headers.of() : headers;
    }

    /** The answer's body as text, cut off after a mebibyte; empty if there is none. */
    public final String body() {
        return body;
    }

    /**
     * The answer's body as the model that the spec gives for this status.
     *
     * @return empty if the body is none of that kind
     */
    public final <T> Optional<T> errorBody(Class<T> model) {
        try {
            return Optional.ofNullable(Jackson.MAPPER.readValue(body(), model));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** What the provider says to people, if the body has one of the common places for it. */
    public final Optional<String> providerMessage() {
        return ErrorMessages.find(body());
    }

    /** The name that the provider gave to the request, if a common header holds one. */
    public final Optional<String> requestId() {
        return RequestIds.find(headers());
    }
}
