package dev.proofsheet.client.internal;

import dev.proofsheet.client.Headers;
import java.util.List;
import java.util.Optional;

/** Finds the name that a provider gave to a request, which its support asks for. */
final class RequestIds {
    /** In the order in which they are asked: a provider's own before that of the network in front of it. */
    private static final List<String> HEADERS =
            List.of("X-Request-Id", "Request-Id", "X-Correlation-Id", "X-Amzn-RequestId", "CF-Ray");

    private RequestIds() {}

    static Optional<String> find(Headers headers) {
        for (String name : HEADERS) {
            Optional<String> id = headers.first(name);
            if (id.isPresent() && !id.get().isBlank()) {
                return id;
            }
        }
        return Optional.empty();
    }
}
