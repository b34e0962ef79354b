package dev.proofsheet.codegen;

import dev.proofsheet.document.InputException;
import dev.proofsheet.document.SourceDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The call of the poll for a job of which nothing is known but its name, from the links of the operations that start one.
 *
 * <p>The links are read from the document itself: swagger-parser 2.1.46 loses a link's body that is no text.
 */
final class PollCall {
    private static final JsonPointer PATHS = JsonPointer.compile("/paths");

    private final SourceDocument document;
    private final CallView poll;
    private final String expression;

    PollCall(SourceDocument document, CallView poll, String job) {
        this.document = document;
        this.poll = poll;
        this.expression = "$response.body#" + job;
    }

    /** The call in Java, the same for all of these operations. */
    String from(List<String> submits) {
        List<String> calls = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.root().path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (submits.contains(operation.getValue().path("operationId").asString(""))) {
                    JsonPointer place = PATHS.appendProperty(path.getKey()).appendProperty(operation.getKey());
                    calls.add(call(link(operation.getValue(), place), place));
                }
            }
        }
        if (calls.stream().distinct().count() != 1) {
            throw document.error(
                    JsonPointer.compile("/" + JobsView.EXTENSION),
                    "the operations that start a job lead to the poll in different ways: " + calls);
        }
        return calls.get(0);
    }

    private JsonNode link(JsonNode operation, JsonPointer place) {
        for (JsonNode response : operation.path("responses")) {
            for (JsonNode link : followed(response).path("links")) {
                if (followed(link).path("operationId").asString("").equals(poll.name())) {
                    return followed(link);
                }
            }
        }
        throw document.error(
                place,
                "no reply of this operation has a link to '" + poll.name()
                        + "'; add one, so that a client can wait for the job");
    }

    private String call(JsonNode link, JsonPointer place) {
        List<String> arguments = new ArrayList<>();
        for (ParameterView parameter : poll.given()) {
            if (parameter.isBody()) {
                arguments.add(body(link.path("requestBody"), parameter, place));
            } else if (named(link.path("parameters"), parameter)) {
                arguments.add("id");
            } else {
                throw unusable(place, "'" + parameter.name() + "' is required, and not the job's name");
            }
        }
        if (!poll.optional().isEmpty()) {
            String setters = poll.optional().stream()
                    .filter(parameter -> named(link.path("parameters"), parameter))
                    .map(parameter -> "." + parameter.name() + "(id)")
                    .collect(Collectors.joining());
            arguments.add(poll.params() + ".builder()" + setters + ".build()");
        }
        return "calls." + poll.name() + "(" + String.join(", ", arguments) + ")";
    }

    private boolean named(JsonNode parameters, ParameterView view) {
        return parameters.properties().stream()
                .filter(parameter -> parameter.getValue().asString("").equals(expression))
                .anyMatch(parameter -> view.annotation().endsWith("(" + JavaText.literal(parameter.getKey()) + ")"));
    }

    private String body(JsonNode body, ParameterView view, JsonPointer place) {
        StringBuilder built = new StringBuilder(view.type()).append(".builder()");
        for (Map.Entry<String, JsonNode> property : body.properties()) {
            if (!property.getValue().asString("").equals(expression)) {
                throw unusable(place, "'" + property.getKey() + "' of its body is not the job's name");
            }
            built.append('.').append(ProviderNames.member(property.getKey())).append("(id)");
        }
        if (body.isEmpty()) {
            throw unusable(place, "it does not say what the body holds");
        }
        return built.append(".build()").toString();
    }

    private InputException unusable(JsonPointer place, String reason) {
        return document.error(
                place, "the link to '" + poll.name() + "' cannot be followed with the job's name alone: " + reason);
    }

    private JsonNode followed(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.startsWith("#/") ? document.root().at(reference.substring(1)) : node;
    }
}
