package dev.proofsheet.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * A status with which the provider refuses.
 *
 * @param status the status
 * @param exception the simple name of the exception that a client makes of it
 * @param meanings what the spec says about it, each beginning with its first sentence
 */
record GuideFailure(String status, String exception, String meanings) {
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "400", "BadRequestException",
            "401", "UnauthorizedException",
            "402", "PaymentRequiredException",
            "403", "ForbiddenException",
            "404", "NotFoundException",
            "409", "ConflictException",
            "422", "UnprocessableException",
            "429", "RateLimitException");

    /** Every status from 400 on that an operation declares. */
    static List<GuideFailure> of(OpenAPI spec, Collection<Operation> operations) {
        NavigableMap<String, Set<String>> meanings = new TreeMap<>();
        for (Operation operation : operations) {
            operation.getResponses().forEach((status, response) -> {
                if (status.compareTo("400") >= 0 && Character.isDigit(status.charAt(0))) {
                    String text = GuideOperations.response(spec, response).getDescription();
                    meanings.computeIfAbsent(status, key -> new LinkedHashSet<>())
                            .add(firstSentence(Objects.requireNonNullElse(text, "")));
                }
            });
        }
        return meanings.entrySet().stream()
                .map(entry ->
                        new GuideFailure(entry.getKey(), exception(entry.getKey()), String.join(" ", entry.getValue())))
                .toList();
    }

    private static String exception(String status) {
        return EXCEPTIONS.getOrDefault(
                status, status.startsWith("5") ? "ServerException" : "UnexpectedStatusException");
    }

    private static String firstSentence(String text) {
        return Markdown.cell(text.strip().replaceAll("\\s+", " ").split("(?<=\\.) ", 2)[0]);
    }
}
