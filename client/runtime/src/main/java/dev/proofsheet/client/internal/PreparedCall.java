package dev.proofsheet.client.internal;

import dev.proofsheet.client.CallInfo;
import dev.proofsheet.client.CallOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * What a call is to be made with, found to be permitted.
 *
 * @param operation what the API says about it
 * @param headers those that are set for it, with the idempotency key
 * @param idempotencyKey the caller's or a new one; null where the operation knows none
 * @param jobId the job that it is about
 * @param attemptTimeout how many nanoseconds an attempt may take
 * @param callTimeout how many nanoseconds all may take
 * @param maxRetries how often it may be sent again
 * @param name method and path
 */
record PreparedCall(
        Operation operation,
        Map<String, String> headers,
        @Nullable String idempotencyKey,
        @Nullable String jobId,
        long attemptTimeout,
        long callTimeout,
        int maxRetries,
        String name) {

    /**
     * Prepares a call.
     *
     * @throws IllegalArgumentException if the options set what is the client's own, or what the operation does not know
     */
    static PreparedCall of(Request request, CallOptions options, @Nullable String jobId, List<SecurityScheme> schemes) {
        Operation operation = CallTag.of(request).operation();
        for (String header : options.headers().keySet()) {
            boolean isSet = request.header(header) != null && !header.equalsIgnoreCase("User-Agent");
            boolean isOurs = isSet
                    || operation
                            .idempotency()
                            .filter(key -> key.value().equalsIgnoreCase(header))
                            .isPresent()
                    || schemes.stream().anyMatch(scheme -> scheme.isHeader(header));
            if (isOurs) {
                throw new IllegalArgumentException("the header " + header
                        + " belongs to the client; set it by the client's builder, methods or options");
            }
        }
        String key = key(operation, options);
        Map<String, String> headers = options.headers();
        if (key != null) {
            headers = new LinkedHashMap<>(headers);
            headers.put(operation.idempotency().orElseThrow().value(), key);
        }
        return new PreparedCall(
                operation,
                headers,
                key,
                jobId,
                Time.nanos(options.attemptTimeout().orElseThrow()),
                Time.nanos(options.callTimeout().orElseThrow()),
                options.maxRetries().orElseThrow(),
                request.method() + " " + request.url().encodedPath());
    }

    private static @Nullable String key(Operation operation, CallOptions options) {
        if (operation.idempotency().isEmpty()) {
            if (options.idempotencyKey().isPresent()) {
                throw new IllegalArgumentException(operation.id() + " does not support idempotency keys");
            }
            return null;
        }
        String key = options.idempotencyKey().orElseGet(() -> UUID.randomUUID().toString());
        int most = operation.idempotency().get().maxLength();
        if (key.length() > most) {
            throw new IllegalArgumentException(
                    "the idempotency key has " + key.length() + " characters, and must have at most " + most);
        }
        return key;
    }

    /** Whether sending it again cannot cost anything. */
    boolean mayRepeat() {
        return operation.mayRepeat() || idempotencyKey != null;
    }

    CallInfo.Builder info(Request request) {
        return CallInfo.builder(operation.id())
                .method(request.method())
                .path(request.url().encodedPath())
                .idempotencyKey(idempotencyKey)
                .jobId(jobId);
    }
}
