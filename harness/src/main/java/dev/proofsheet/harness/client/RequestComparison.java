package dev.proofsheet.harness.client;

import dev.proofsheet.harness.compare.JsonDifference;
import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.PathTemplate;
import dev.proofsheet.harness.fixture.RequestMessage;
import dev.proofsheet.harness.fixture.WireText;
import dev.proofsheet.harness.replay.ServedRequest;
import dev.proofsheet.harness.spec.FormSchema;
import dev.proofsheet.harness.spec.HttpHeaders;
import dev.proofsheet.harness.spec.MediaTypes;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Parameter.In;
import dev.proofsheet.harness.spec.SecurityScheme;
import dev.proofsheet.harness.spec.Spec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Compares the request that arrived with the one that the scenario shows. */
final class RequestComparison {
    private static final String HINT = "Correct the scenario, or the spec and run ./proofsheet generate.";

    private final Spec spec;
    private final PartComparison parts = new PartComparison();

    RequestComparison(Spec spec) {
        this.spec = spec;
    }

    /** Compares them; a key that the client made for the call is none of the scenario's. */
    void compare(
            Operation operation,
            RequestMessage expected,
            ServedRequest actual,
            Optional<String> idempotencyKey,
            Subject subject,
            CheckLog log) {
        compare("client.request.method", operation.method(), actual.method(), subject, log);
        compare(
                "client.request.path",
                spec.server().getRawPath() + PathTemplate.fill(operation.path(), expected.path()),
                actual.path(),
                subject.child("path"),
                log);
        compareQuery(expected, actual, subject.child("query"), log);
        compareHeaders(expected, actual, idempotencyKey, subject.child("headers"), log);
        CredentialComparison.compare(spec, operation, actual, subject, log);
        compareBody(operation, expected, actual, subject, log);
    }

    private static void compare(String key, String expected, String actual, Subject subject, CheckLog log) {
        if (log.fails(expected.equals(actual))) {
            log.add(subject.finding(key)
                    .expected(expected)
                    .actual(actual)
                    .hint(HINT)
                    .message("the client sent " + actual + ", the scenario has " + expected));
        }
    }

    private void compareQuery(RequestMessage expected, ServedRequest actual, Subject subject, CheckLog log) {
        Map<String, List<String>> wanted = new TreeMap<>();
        expected.query().forEach((name, value) -> wanted.put(name, texts(value)));
        Map<String, List<String>> sent = new TreeMap<>(actual.query());
        spec.schemes().values().stream()
                .filter(scheme -> scheme.in() == In.QUERY)
                .map(SecurityScheme::field)
                .forEach(sent::remove);
        compare("client.request.query", wanted.toString(), sent.toString(), subject, log);
    }

    private void compareHeaders(
            RequestMessage expected,
            ServedRequest actual,
            Optional<String> idempotencyKey,
            Subject subject,
            CheckLog log) {
        expected.headers().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("Content-Type")) {
                String sent = actual.header(name).orElse("nothing");
                compare("client.request.header", name + ": " + value, name + ": " + sent, subject.child(name), log);
            }
        });
        for (String name : actual.headers().keySet()) {
            boolean expectedHere = expected.headers().keySet().stream().anyMatch(name::equalsIgnoreCase);
            boolean credential = spec.schemes().values().stream()
                    .anyMatch(
                            scheme -> scheme.in() == In.HEADER && scheme.field().equalsIgnoreCase(name));
            boolean ownKey = idempotencyKey.isPresent() && idempotencyKey.equals(actual.header(name));
            if (log.fails(expectedHere || credential || ownKey || HttpHeaders.needNoDeclaration(name))) {
                log.add(subject.child(name)
                        .finding("client.request.header")
                        .expected("no header " + name)
                        .actual(name + ": " + actual.header(name).orElse(""))
                        .hint(HINT)
                        .message("the client sent the header '" + name + "', which the scenario does not have"));
            }
        }
    }

    private void compareBody(
            Operation operation, RequestMessage expected, ServedRequest actual, Subject subject, CheckLog log) {
        String wanted = expected.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(expected.body()::mediaType)
                .map(MediaTypes::essence)
                .orElse("none");
        String sent = actual.header("Content-Type").map(MediaTypes::essence).orElse("none");
        compare("client.request.content-type", wanted, sent, subject, log);
        if (expected.body() instanceof Body.Json json) {
            compareJson(json.value(), actual.text(), subject.child("json"), log);
        } else if (expected.body() instanceof Body.Multipart multipart) {
            operation
                    .body()
                    .schema("multipart/form-data")
                    .ifPresent(schema -> parts.compare(
                            FormSchema.of(schema), multipart.parts(), actual.parts(), subject.child("multipart"), log));
        } else if (expected.body() instanceof Body.None) {
            if (log.fails(actual.body().size() == 0)) {
                log.add(subject.finding("client.request.body")
                        .expected("no body")
                        .actual(actual.text())
                        .hint(HINT)
                        .message("the client sent a body, the scenario has none"));
            }
        }
    }

    private static void compareJson(JsonNode expected, String text, Subject subject, CheckLog log) {
        JsonNode actual = JsonTexts.parse(text).orElse(JsonNodeFactory.instance.missingNode());
        log.checked(JsonDifference.between(expected, actual).stream()
                .map(difference -> subject.child(difference.at())
                        .finding("client.request.body")
                        .expected(difference.expected())
                        .actual(difference.actual())
                        .hint(HINT)
                        .message("the client sent " + difference.actual() + ", the scenario has "
                                + difference.expected()))
                .toList());
    }

    private static List<String> texts(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(WireText::of)
                        .toList()
                : List.of(WireText.of(value));
    }
}
