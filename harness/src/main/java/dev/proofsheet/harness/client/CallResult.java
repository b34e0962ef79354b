package dev.proofsheet.harness.client;

import dev.proofsheet.client.ApiException;
import dev.proofsheet.client.ApiResponse;
import dev.proofsheet.client.CallInfo;
import dev.proofsheet.client.ProofsheetException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a call of the client came to: a response, or an exception.
 *
 * @param status the HTTP status, 0 where no response was understood
 * @param model what the client made of a successful body
 * @param errorText the body of any other response, as the exception has it
 * @param idempotencyKey the key that the client sent
 * @param failure what was thrown where there is no whole response
 */
record CallResult(
        int status,
        @Nullable Object model,
        @Nullable String errorText,
        Optional<String> idempotencyKey,
        Optional<Exception> failure) {

    static CallResult of(ApiResponse<?> response, boolean hasBody) {
        return new CallResult(
                response.statusCode(),
                hasBody ? response.body() : null,
                null,
                response.call().idempotencyKey(),
                Optional.empty());
    }

    /** An error status is a response; one whose body broke off has a cause, and is none. */
    static CallResult of(Exception failure) {
        Optional<String> key = ProofsheetException.find(failure)
                .flatMap(ProofsheetException::call)
                .flatMap(CallInfo::idempotencyKey);
        return failure instanceof ApiException refusal && refusal.getCause() == null
                ? new CallResult(refusal.status(), null, refusal.body(), key, Optional.empty())
                : new CallResult(0, null, null, key, Optional.of(failure));
    }

    String describeFailure() {
        return failure.map(e -> "; it threw " + e).orElse("");
    }
}
