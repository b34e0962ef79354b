package dev.proofsheet.client;

import dev.proofsheet.client.internal.HeaderNames;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What one call does differently from its client. Immutable. */
public final class CallOptions {
    private static final CallOptions DEFAULTS = new CallOptions(null, null, null, null, Map.of());

    private final @Nullable Duration attemptTimeout;
    private final @Nullable Duration callTimeout;
    private final @Nullable Integer maxRetries;
    private final @Nullable String idempotencyKey;
    private final Map<String, String> headers;

    private CallOptions(
            @Nullable Duration attemptTimeout,
            @Nullable Duration callTimeout,
            @Nullable Integer maxRetries,
            @Nullable String idempotencyKey,
            Map<String, String> headers) {
        this.attemptTimeout = attemptTimeout;
        this.callTimeout = callTimeout;
        this.maxRetries = maxRetries;
        this.idempotencyKey = idempotencyKey;
        this.headers = headers;
    }

    /** Everything as the client does it. */
    public static CallOptions defaults() {
        return DEFAULTS;
    }

    /** Sets how long one attempt may take, from name resolution to the last byte of the response. */
    public CallOptions attemptTimeout(Duration attemptTimeout) {
        return new CallOptions(checked(attemptTimeout), callTimeout, maxRetries, idempotencyKey, headers);
    }

    /** Sets how long the whole call may take: time in queues, all attempts, and the pauses between them. */
    public CallOptions callTimeout(Duration callTimeout) {
        return new CallOptions(attemptTimeout, checked(callTimeout), maxRetries, idempotencyKey, headers);
    }

    /** Sets how often the call may be sent again after its first attempt, if it may be sent again at all. */
    public CallOptions maxRetries(int maxRetries) {
        return new CallOptions(attemptTimeout, callTimeout, checked(maxRetries), idempotencyKey, headers);
    }

    /**
     * Sets the key by which the provider recognizes the same call. Store it before the call: a program that crashed can
     * repeat the call with it and pays once, as long as the provider remembers the key.
     *
     * <p>A call of an operation that knows no idempotency keys is refused with such options.
     *
     * @throws IllegalArgumentException if the key is blank or contains a character that a header must not contain
     */
    public CallOptions idempotencyKey(String key) {
        if (key.isBlank() || !HeaderNames.isValue(key)) {
            throw new IllegalArgumentException("the idempotency key must be visible ASCII and not blank");
        }
        return new CallOptions(attemptTimeout, callTimeout, maxRetries, key, headers);
    }

    /**
     * Sets a header that the spec does not declare, such as one that a gateway requires. A log of the level
     * {@code HEADERS} shows its value.
     *
     * <p>A call with a header that carries a credential or an idempotency key, or that the operation itself sets, is
     * refused with an {@link IllegalArgumentException} before it is sent.
     *
     * @throws IllegalArgumentException if name or value is invalid, or the header belongs to the transport
     */
    public CallOptions header(String name, String value) {
        if (!HeaderNames.isName(name) || HeaderNames.isOfTransport(name)) {
            throw new IllegalArgumentException("'" + name + "' is not a header that a caller can set");
        }
        // OkHttp would refuse it as well, but with the value in the message.
        if (!HeaderNames.isValue(value)) {
            throw new IllegalArgumentException("the value of " + name
                    + " contains a line break or another character that a header must not contain");
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.keySet().removeIf(name::equalsIgnoreCase);
        more.put(name, value);
        return new CallOptions(
                attemptTimeout, callTimeout, maxRetries, idempotencyKey, Collections.unmodifiableMap(more));
    }

    /** How long one attempt may take; empty if as the client does it. */
    public Optional<Duration> attemptTimeout() {
        return Optional.ofNullable(attemptTimeout);
    }

    /** How long the whole call may take; empty if as the client does it. */
    public Optional<Duration> callTimeout() {
        return Optional.ofNullable(callTimeout);
    }

    /** How often the call may be sent again; empty if as the client does it. */
    public OptionalInt maxRetries() {
        return maxRetries == null ? OptionalInt.empty() : OptionalInt.of(maxRetries);
    }

    /** The idempotency key; empty if one is generated. */
    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }

    /** The headers that were set, by name. */
    public Map<String, String> headers() {
        return headers;
    }

    /** These options; what they leave open is as in the other ones. */
    public CallOptions orElse(CallOptions others) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        others.headers.forEach((name, value) -> {
            if (all.keySet().stream().noneMatch(name::equalsIgnoreCase)) {
                all.put(name, value);
            }
        });
        return new CallOptions(
                attemptTimeout == null ? others.attemptTimeout : attemptTimeout,
                callTimeout == null ? others.callTimeout : callTimeout,
                maxRetries == null ? others.maxRetries : maxRetries,
                idempotencyKey == null ? others.idempotencyKey : idempotencyKey,
                all);
    }

    static Duration checked(Duration timeout) {
        if (timeout.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException("a timeout must be at least one millisecond, not " + timeout);
        }
        return timeout;
    }

    static int checked(int maxRetries) {
        if (maxRetries < 0) {
            throw new IllegalArgumentException("the number of retries must not be negative, not " + maxRetries);
        }
        return maxRetries;
    }
}
