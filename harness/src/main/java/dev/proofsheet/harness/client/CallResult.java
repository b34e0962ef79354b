package dev.proofsheet.harness.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a call of the client came to: a reply, or an exception.
 *
 * @param status the HTTP status, 0 where no reply was understood
 * @param model what the client made of a successful body
 * @param errorText the body of any other reply, as it came
 * @param failure what was thrown
 */
record CallResult(
        int status, @Nullable Object model, @Nullable String errorText, Optional<Exception> failure) {

    static CallResult failed(Exception failure) {
        return new CallResult(0, null, null, Optional.of(failure));
    }

    String describeFailure() {
        return failure.map(e -> "; it threw " + e).orElse("");
    }
}
