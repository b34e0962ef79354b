package dev.proofsheet.client;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** What one call does otherwise than its client. Immutable. */
public final class CallOptions {
    private static final CallOptions DEFAULTS = new CallOptions(null, null, Headers.of());

    /** HTTP writes them itself. */
    private static final Set<String> OF_HTTP =
            Set.of("host", "content-length", "content-type", "transfer-encoding", "connection");

    private final @Nullable Duration timeout;
    private final @Nullable Integer maxRetries;
    private final Headers headers;

    private CallOptions(@Nullable Duration timeout, @Nullable Integer maxRetries, Headers headers) {
        this.timeout = timeout;
        this.maxRetries = maxRetries;
        this.headers = headers;
    }

    /** All as the client does it. */
    public static CallOptions defaults() {
        return DEFAULTS;
    }

    /** Sets how long an attempt may take, from the first byte sent to the last byte received. */
    public CallOptions timeout(Duration timeout) {
        return new CallOptions(checked(timeout), maxRetries, headers);
    }

    /** Sets how often the call may be sent again after its first attempt, if it is one that may be. */
    public CallOptions maxRetries(int maxRetries) {
        return new CallOptions(timeout, checked(maxRetries), headers);
    }

    /**
     * Sets a header that the spec does not declare, such as one that a gateway on the way asks for.
     *
     * <p>A header that carries a credential or an idempotency key, or that the operation sets itself, is refused when it
     * comes to a call: those have ways of their own. A log of the level {@code HEADERS} shows the value.
     *
     * @throws IllegalArgumentException if it is no header, or one that HTTP itself needs
     */
    public CallOptions header(String name, String value) {
        if (!name.matches("[\\w!#$%&'*+.^`|~-]+") || OF_HTTP.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("'" + name + "' is no header that a caller can set");
        }
        // OkHttp would refuse it as well, but with the value in the message.
        if (!value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f))) {
            throw new IllegalArgumentException(
                    "the value of " + name + " holds a line break or another character that no header has");
        }
        return new CallOptions(
                timeout, maxRetries, headers.newBuilder().set(name, value).build());
    }

    Optional<Duration> timeout() {
        return Optional.ofNullable(timeout);
    }

    OptionalInt maxRetries() {
        return maxRetries == null ? OptionalInt.empty() : OptionalInt.of(maxRetries);
    }

    Headers headers() {
        return headers;
    }

    /** Fails for a header that carries a credential. */
    CallOptions without(List<SecurityScheme> schemes) {
        schemes.stream()
                .filter(scheme -> scheme.kind() != SecurityScheme.Kind.QUERY)
                .map(SecurityScheme::parameter)
                .forEach(this::without);
        return this;
    }

    /** Fails for a header that is set elsewhere. */
    void without(String header) {
        if (headers.get(header) != null) {
            throw new IllegalArgumentException(
                    "the header " + header + " is the client's own; set it by the client's builder or methods");
        }
    }

    static Duration checked(Duration timeout) {
        if (timeout.toMillis() < 1) {
            throw new IllegalArgumentException("a timeout is at least a millisecond, not " + timeout);
        }
        return timeout;
    }

    static int checked(int maxRetries) {
        if (maxRetries < 0) {
            throw new IllegalArgumentException("there cannot be " + maxRetries + " retries");
        }
        return maxRetries;
    }
}
