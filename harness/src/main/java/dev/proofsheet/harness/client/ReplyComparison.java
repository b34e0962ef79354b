package dev.proofsheet.harness.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.proofsheet.harness.compare.JsonDifference;
import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.ReplyMessage;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.SpecNode;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Compares what the client understood with the reply that the scenario shows, so that nothing was lost. */
final class ReplyComparison {
    private static final String HINT = "Correct the scenario, or the spec and run ./proofsheet generate.";

    void compare(
            GeneratedClient client,
            Operation operation,
            ReplyMessage expected,
            CallResult actual,
            Subject subject,
            CheckLog log) {
        Optional<JsonNode> json = json(expected.body());
        boolean unreadable = expected.fault().isPresent()
                || (expected.successful() && expected.body() instanceof Body.Text && json.isEmpty());
        if (unreadable) {
            log.check(
                    actual.failure().isPresent(),
                    () -> subject.finding("client.response.misread")
                            .expected("an exception")
                            .actual("a reply with status " + actual.status())
                            .hint("A broken reply has to be told from a whole one.")
                            .message("the reply is broken, and the client took it as whole"));
            return;
        }
        log.check(
                actual.failure().isEmpty(),
                () -> subject.finding("client.response.failed")
                        .expected("a reply with status " + expected.status())
                        .actual(actual.failure().map(Throwable::toString).orElse(""))
                        .hint(HINT)
                        .message("the client could not read the reply: "
                                + actual.failure().map(ReplyComparison::reason).orElse("")));
        if (actual.failure().isPresent()) {
            return;
        }
        log.check(
                actual.status() == expected.status(),
                () -> subject.child("status")
                        .finding("client.response.status")
                        .expected(expected.status())
                        .actual(actual.status())
                        .hint(HINT)
                        .message("the client reports the status " + actual.status() + ", the scenario has "
                                + expected.status()));
        json.ifPresent(body -> {
            if (expected.successful()) {
                compare(body, client.write(actual.model()), subject.child("json"), log);
            } else {
                compare(body, String.valueOf(actual.errorText()), subject.child("json"), log);
                operation
                        .reply(expected.status())
                        .flatMap(reply -> reply.content().schema("application/json"))
                        .ifPresent(schema -> compareModel(client, schema, body, subject.child("json"), log));
            }
        });
    }

    /** Reads a value as the client's model of a schema, and compares what the model writes. */
    void compareModel(GeneratedClient client, SpecNode schema, JsonNode value, Subject subject, CheckLog log) {
        Optional<Class<?>> model = client.model(schema.pointer());
        log.check(
                model.isPresent(),
                () -> subject.finding("client.error.untyped")
                        .expected("a model for the schema at " + schema.location())
                        .actual("none")
                        .hint("Name the schema under components/schemas and run ./proofsheet generate.")
                        .message("the client has no model for this body"));
        model.ifPresent(type -> {
            try {
                compare(value, client.write(client.read(value.toString(), type)), subject, log);
            } catch (JsonProcessingException e) {
                log.check(
                        false,
                        () -> subject.finding("client.response.failed")
                                .expected("a body that the model " + type.getSimpleName() + " can read")
                                .actual(value)
                                .hint(HINT)
                                .message("the client could not read the body: " + e.getOriginalMessage()));
            }
        });
    }

    private static void compare(JsonNode expected, String text, Subject subject, CheckLog log) {
        Optional<JsonNode> actual = JsonTexts.parse(text);
        List<Finding> lost = actual
                .map(value -> JsonDifference.between(expected, value))
                .orElse(List.of(new JsonDifference(JsonPointer.empty(), expected.toString(), text)))
                .stream()
                .map(difference -> subject.child(difference.at())
                        .finding("client.response.lossy")
                        .expected(difference.expected())
                        .actual(difference.actual())
                        .hint(HINT)
                        .message("the reply has " + difference.expected() + ", and the client understood "
                                + difference.actual()))
                .toList();
        log.checked(lost);
    }

    private static Optional<JsonNode> json(Body body) {
        if (body instanceof Body.Json json) {
            return Optional.of(json.value());
        }
        return body instanceof Body.Text text ? JsonTexts.parse(text.value()) : Optional.empty();
    }

    private static String reason(Exception failure) {
        return failure instanceof JsonProcessingException json ? json.getOriginalMessage() : String.valueOf(failure);
    }
}
