package dev.proofsheet.harness.lifecycle;

import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.RequestMessage;
import dev.proofsheet.harness.fixture.WireText;
import dev.proofsheet.harness.spec.SpecNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * How the poll for one job is called, by the OpenAPI link of its submit.
 *
 * @param parameters the values of the poll's parameters
 * @param body the values in the poll's body, by their place in it
 */
record PollLink(Map<String, String> parameters, Map<JsonPointer, String> body) {
    /** How an expression of OpenAPI begins that takes a value out of the reply. */
    static final String FROM_BODY = "$response.body#";

    static PollLink of(SpecNode link, JsonNode reply) {
        Map<String, String> parameters = new LinkedHashMap<>();
        link.entries("parameters")
                .forEach((name, expression) ->
                        evaluate(expression.value(), reply).ifPresent(value -> parameters.put(parameter(name), value)));
        Map<JsonPointer, String> body = new LinkedHashMap<>();
        link.get("requestBody").ifPresent(node -> collect(node.value(), JsonPointer.empty(), reply, body));
        return new PollLink(parameters, body);
    }

    /** The name of a parameter, without the place that a link may put before it. */
    static String parameter(String name) {
        return name.replaceFirst("^(path|query|header)\\.", "");
    }

    private static void collect(JsonNode node, JsonPointer place, JsonNode reply, Map<JsonPointer, String> body) {
        node.properties()
                .forEach(entry -> collect(entry.getValue(), place.appendProperty(entry.getKey()), reply, body));
        evaluate(node, reply).ifPresent(value -> body.put(place, value));
    }

    private static Optional<String> evaluate(JsonNode expression, JsonNode reply) {
        if (!expression.isString() || !expression.stringValue().startsWith(FROM_BODY)) {
            return Optional.empty();
        }
        JsonNode value = reply.at(JsonPointer.compile(expression.stringValue().substring(FROM_BODY.length())));
        return value.isMissingNode() ? Optional.empty() : Optional.of(WireText.of(value));
    }

    /** Whether the link takes nothing from the reply. */
    boolean isEmpty() {
        return parameters.isEmpty() && body.isEmpty();
    }

    /** Whether a request is the poll that the link describes. */
    boolean describes(RequestMessage request) {
        if (isEmpty()) {
            return false;
        }
        boolean parametersAgree = parameters.entrySet().stream().allMatch(entry -> {
            JsonNode value =
                    request.path().getOrDefault(entry.getKey(), request.query().get(entry.getKey()));
            return value != null && WireText.of(value).equals(entry.getValue());
        });
        boolean bodyAgrees = body.isEmpty()
                || (request.body() instanceof Body.Json json
                        && body.entrySet().stream()
                                .allMatch(entry -> WireText.of(json.value().at(entry.getKey()))
                                        .equals(entry.getValue())));
        return parametersAgree && bodyAgrees;
    }
}
