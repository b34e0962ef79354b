package dev.proofsheet.harness.check;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.RequestMessage;
import dev.proofsheet.harness.fixture.WireText;
import dev.proofsheet.harness.spec.HttpHeaders;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Parameter;
import dev.proofsheet.harness.spec.Parameter.In;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Holds a request against its operation: path, query, headers, body. */
final class RequestCheck {
    private final BodyCheck bodies;
    private final ValueCheck values;

    RequestCheck(BodyCheck bodies, ValueCheck values) {
        this.bodies = bodies;
        this.values = values;
    }

    void check(Operation operation, RequestMessage request, Subject subject, CheckLog log) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        request.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        check(operation, In.PATH, texts(request.path()), subject.child("path"), log);
        check(operation, In.QUERY, texts(request.query()), subject.child("query"), log);
        check(operation, In.HEADER, headers, subject.child("headers"), log);

        if (request.body() instanceof Body.None) {
            log.check(
                    !operation.bodyRequired(),
                    () -> subject.finding("request.body.missing")
                            .expected("a body of " + operation.body().schemas().keySet())
                            .actual("no body")
                            .hint("Add the body to the request, or say 'required: false' in the spec.")
                            .message("the operation requires a body, and the request has none"));
        } else {
            bodies.check(BodyCheck.Side.REQUEST, operation.body(), request.body(), request.headers(), subject, log);
        }
    }

    private void check(Operation operation, In in, Map<String, List<String>> actual, Subject subject, CheckLog log) {
        String family = "request." + in.name().toLowerCase(Locale.ROOT);
        actual.forEach((name, texts) -> {
            var parameter = operation.parameter(in, name);
            if (parameter.isEmpty() && in == In.HEADER && HttpHeaders.needNoDeclaration(name)) {
                return;
            }
            log.check(
                    parameter.isPresent(),
                    () -> subject.child(name)
                            .finding(family + ".undeclared")
                            .expected("one of " + names(operation, in))
                            .actual(name)
                            .hint("Correct the name, or declare the parameter in the spec.")
                            .message("the operation declares no " + describe(in) + " '" + name + "'"));
            parameter.ifPresent(declared ->
                    texts.forEach(text -> values.check(family, declared.schema(), text, subject.child(name), log)));
        });
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in() == in && parameter.required()) {
                log.check(
                        isPresent(operation, parameter, actual),
                        () -> subject.child(parameter.name())
                                .finding(family + ".missing")
                                .expected(describe(in) + " " + parameter.name())
                                .actual("nothing")
                                .hint("Add it to the request, or say 'required: false' in the spec.")
                                .message("the operation requires the " + describe(in) + " '" + parameter.name()
                                        + "', and the request has none"));
            }
        }
    }

    private static boolean isPresent(Operation operation, Parameter parameter, Map<String, List<String>> actual) {
        for (String name : actual.keySet()) {
            if (operation
                    .parameter(parameter.in(), name)
                    .filter(parameter::equals)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, List<String>> texts(Map<String, JsonNode> values) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(
                name,
                value.isArray()
                        ? StreamSupport.stream(value.spliterator(), false)
                                .map(WireText::of)
                                .toList()
                        : List.of(WireText.of(value))));
        return texts;
    }

    private static List<String> names(Operation operation, In in) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in() == in)
                .map(Parameter::name)
                .toList();
    }

    private static String describe(In in) {
        return switch (in) {
            case PATH -> "path parameter";
            case QUERY -> "query parameter";
            case HEADER -> "header";
        };
    }
}
