package dev.proofsheet.harness.report.explain;

import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.spec.Content;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Parameter;
import dev.proofsheet.harness.spec.Parameter.In;
import dev.proofsheet.harness.spec.Reply;
import dev.proofsheet.harness.spec.Spec;
import dev.proofsheet.harness.spec.SpecNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;

/** Finds the part of a spec that speaks of a place in a scenario: the nearest schema, else what is around it. */
final class SpecPlaces {
    private final Spec spec;

    SpecPlaces(Spec spec) {
        this.spec = spec;
    }

    /** The place in the spec for a finding about an exchange. */
    SpecNode of(Finding finding, Exchange exchange) {
        Operation operation = spec.operation(exchange.operation());
        if (finding.key().startsWith("lifecycle.") && spec.lifecycle().isPresent()) {
            SpecNode lifecycle = spec.lifecycle().get().node();
            return lifecycle.get("states").orElse(lifecycle);
        }
        JsonPointer at = JsonPointer.compile(finding.place());
        return within(at, exchange.requestPointer())
                .map(rest -> inRequest(operation, exchange, rest))
                .or(() -> within(at, exchange.replyPointer()).map(rest -> inReply(operation, exchange, rest)))
                .orElse(operation.node());
    }

    private static Optional<JsonPointer> within(JsonPointer at, JsonPointer message) {
        return at.toString().startsWith(message + "/")
                ? Optional.of(JsonPointer.compile(
                        at.toString().substring(message.toString().length())))
                : Optional.empty();
    }

    private static SpecNode inRequest(Operation operation, Exchange exchange, JsonPointer rest) {
        String field = rest.getMatchingProperty();
        String name = rest.tail().matches() ? "" : rest.tail().getMatchingProperty();
        return switch (field) {
            case "path", "query", "headers" ->
                operation
                        .parameter(field.equals("path") ? In.PATH : field.equals("query") ? In.QUERY : In.HEADER, name)
                        .map(Parameter::schema)
                        .orElse(operation.node());
            default ->
                inBody(
                                operation.body(),
                                exchange.request().headers(),
                                exchange.request().body(),
                                rest.tail())
                        .orElse(operation.node().get("requestBody").orElse(operation.node()));
        };
    }

    private static SpecNode inReply(Operation operation, Exchange exchange, JsonPointer rest) {
        SpecNode replies = operation.node().get("responses").orElse(operation.node());
        Optional<Reply> reply = operation.reply(exchange.reply().status());
        if (reply.isEmpty() || rest.getMatchingProperty().equals("status")) {
            return replies;
        }
        if (rest.getMatchingProperty().equals("headers")) {
            String name = rest.tail().matches() ? "" : rest.tail().getMatchingProperty();
            return Optional.ofNullable(reply.get().headers().get(name.toLowerCase(Locale.ROOT)))
                    .map(Reply.ReplyHeader::schema)
                    .orElse(reply.get().node());
        }
        return inBody(
                        reply.get().content(),
                        exchange.reply().headers(),
                        exchange.reply().body(),
                        rest.tail())
                .orElse(reply.get().node());
    }

    private static Optional<SpecNode> inBody(
            Content content, Map<String, String> headers, Body body, JsonPointer rest) {
        Optional<SpecNode> schema = headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("content-type"))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(body::mediaType)
                .flatMap(content::schema);
        if (body instanceof Body.Multipart form) {
            int index = rest.getMatchingIndex();
            return schema.map(node -> index >= 0 && index < form.parts().size()
                    ? step(node, form.parts().get(index).name(), -1).orElse(node)
                    : node);
        }
        return schema.map(node -> inSchema(node, rest));
    }

    private static SpecNode inSchema(SpecNode schema, JsonPointer rest) {
        if (rest == null || rest.matches()) {
            return schema;
        }
        return step(schema, rest.getMatchingProperty(), rest.getMatchingIndex())
                .map(next -> inSchema(next, rest.tail()))
                .orElse(schema);
    }

    private static Optional<SpecNode> step(SpecNode schema, String name, int index) {
        Optional<SpecNode> next = schema.get("properties")
                .flatMap(properties -> properties.get(name))
                .or(() -> index >= 0 ? schema.get("items") : Optional.empty())
                .or(() -> schema.get("additionalProperties")
                        .filter(node -> node.value().isObject()));
        if (next.isPresent()) {
            return next;
        }
        for (String combination : new String[] {"allOf", "oneOf", "anyOf"}) {
            for (SpecNode part : schema.items(combination)) {
                Optional<SpecNode> found = step(part, name, index);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
