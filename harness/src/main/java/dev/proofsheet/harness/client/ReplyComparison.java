package dev.proofsheet.harness.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.proofsheet.client.ProofsheetException;
import dev.proofsheet.harness.compare.JsonDifference;
import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.ReplyMessage;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.SpecNode;
import java.util.Optional;
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
            if (log.fails(actual.failure().isPresent())) {
                log.add(subject.finding("client.response.misread")
                        .expected("an exception")
                        .actual("a reply with status " + actual.status())
                        .hint("A broken reply has to be told from a whole one.")
                        .message("the reply is broken, and the client took it as whole"));
            }
            return;
        }
        // A client reads what the spec does not promise leniently, so that its users lose nothing; here it is a
        // finding.
        Optional<Exception> failure = actual.failure().or(() -> GeneratedClient.misfit(actual.model()));
        if (log.fails(failure.isEmpty())) {
            log.add(subject.finding("client.response.failed")
                    .expected("a reply with status " + expected.status())
                    .actual(failure.map(Throwable::toString).orElse(""))
                    .hint(HINT)
                    .message("the client could not read the reply: "
                            + failure.map(ReplyComparison::reason).orElse("")));
        }
        if (failure.isPresent()) {
            return;
        }
        if (log.fails(actual.status() == expected.status())) {
            log.add(subject.child("status")
                    .finding("client.response.status")
                    .expected(expected.status())
                    .actual(actual.status())
                    .hint(HINT)
                    .message("the client reports the status " + actual.status() + ", the scenario has "
                            + expected.status()));
        }
        json.ifPresent(body -> compareBody(client, operation, expected, body, actual, subject.child("json"), log));
    }

    private static void compareBody(
            GeneratedClient client,
            Operation operation,
            ReplyMessage expected,
            JsonNode body,
            CallResult actual,
            Subject subject,
            CheckLog log) {
        ModelComparison models = new ModelComparison(client);
        Optional<SpecNode> schema = operation
                .reply(expected.status())
                .flatMap(reply -> reply.content().schema("application/json"));
        if (expected.successful()) {
            models.compare(schema, body, actual.model(), subject, log);
            return;
        }
        if (log.fails(JsonTexts.parse(String.valueOf(actual.errorText()))
                .filter(text -> JsonDifference.between(body, text).isEmpty())
                .isPresent())) {
            log.add(subject.finding("client.response.lossy")
                    .expected(body)
                    .actual(String.valueOf(actual.errorText()))
                    .hint(HINT)
                    .message("the client hands on another error body than the reply has"));
        }
        schema.ifPresent(node -> models.read(node, body, subject, log));
    }

    private static Optional<JsonNode> json(Body body) {
        if (body instanceof Body.Json json) {
            return Optional.of(json.value());
        }
        return body instanceof Body.Text text ? JsonTexts.parse(text.value()) : Optional.empty();
    }

    private static String reason(Exception failure) {
        if (failure instanceof JsonProcessingException json) {
            return json.getOriginalMessage();
        }
        return failure instanceof ProofsheetException ? String.valueOf(failure.getMessage()) : failure.toString();
    }
}
