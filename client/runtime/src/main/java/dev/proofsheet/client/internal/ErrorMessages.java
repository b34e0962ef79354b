package dev.proofsheet.client.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Finds what an error body says to people, in the places where APIs commonly say it. */
public final class ErrorMessages {
    private static final List<String> PLACES =
            List.of("/error/message", "/message", "/error", "/detail", "/detail/0/msg", "/errors/0/message", "/title");

    private ErrorMessages() {}

    /** The message of a body; empty if it has none, or is not JSON. */
    public static Optional<String> find(String body) {
        JsonNode root = parse(body);
        return PLACES.stream()
                .map(root::at)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static JsonNode parse(String body) {
        try {
            return Jackson.MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return Jackson.MAPPER.missingNode();
        }
    }
}
