package dev.proofsheet.harness.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.proofsheet.harness.compare.JsonDifference;
import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.spec.SpecNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Compares what a model holds with the JSON that it was read from: what it writes out again, and what its accessors give. */
final class ModelComparison {
    private static final String HINT = "Correct the scenario, or the spec and run ./proofsheet generate.";

    private final GeneratedClient client;
    private final TypedReading reading;

    ModelComparison(GeneratedClient client) {
        this.client = client;
        this.reading = new TypedReading();
    }

    /** Reads a body as the model of its schema, and compares the two. */
    void read(SpecNode schema, JsonNode body, Subject subject, CheckLog log) {
        Optional<Class<?>> type = client.model(schema.pointer());
        if (log.fails(type.isPresent())) {
            log.add(subject.finding("client.error.untyped")
                    .expected("a model for the schema at " + schema.location())
                    .actual("none")
                    .hint("Name the schema under components/schemas and run ./proofsheet generate.")
                    .message("the client has no model for this body"));
        }
        if (type.isEmpty()) {
            return;
        }
        try {
            compare(Optional.of(schema), body, client.read(body.toString(), type.get()), subject, log);
        } catch (JsonProcessingException e) {
            log.found(subject.finding("client.response.failed")
                    .expected("a body that the model " + type.get().getSimpleName() + " can read")
                    .actual(body)
                    .hint(HINT)
                    .message("the client could not read the body: " + e.getOriginalMessage()));
        }
    }

    /** Compares a body with the model that the client made of it. */
    void compare(Optional<SpecNode> schema, JsonNode body, @Nullable Object model, Subject subject, CheckLog log) {
        String written = GeneratedClient.write(model);
        List<JsonDifference> lost = JsonTexts.parse(written)
                .map(value -> JsonDifference.between(body, value))
                .orElse(List.of(new JsonDifference(JsonPointer.empty(), body.toString(), written)));
        log.checked(findings("client.response.lossy", "the client understood ", lost, subject));
        // What was lost is wrong in its accessor too, and once is enough.
        if (lost.isEmpty() && schema.isPresent()) {
            log.checked(findings(
                    "client.response.accessor",
                    "the accessor gives ",
                    reading.differences(schema.get(), body, model),
                    subject));
        }
    }

    private static List<Finding> findings(String key, String claim, List<JsonDifference> differences, Subject subject) {
        return differences.stream()
                .map(difference -> subject.child(difference.at())
                        .finding(key)
                        .expected(difference.expected())
                        .actual(difference.actual())
                        .hint(HINT)
                        .message("the body has " + difference.expected() + ", and " + claim + difference.actual()))
                .toList();
    }
}
