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
import dev.proofsheet.harness.spec.SpecNode;
import dev.proofsheet.harness.spec.TypedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Holds a request against its operation: path, query, headers, body. */
final class RequestCheck {
    private final BodyCheck bodies;
    private final ValueCheck values;

    RequestCheck(BodyCheck bodies, ValueCheck values) {
        this.bodies = bodies;
        this.values = values;
    }

    void check(Operation operation, RequestMessage request, Subject subject, CheckLog log) {
        check(operation, In.PATH, request.path(), subject.child("path"), log);
        check(operation, In.QUERY, request.query(), subject.child("query"), log);
        checkHeaders(operation, request.headers(), subject.child("headers"), log);

        if (request.body() instanceof Body.None) {
            if (log.fails(!operation.bodyRequired())) {
                log.add(subject.finding("request.body.missing")
                        .expected("a body of " + operation.body().schemas().keySet())
                        .actual("no body")
                        .hint("Add the body to the request, or say 'required: false' in the spec.")
                        .message("the operation requires a body, and the request has none"));
            }
        } else {
            bodies.check(BodyCheck.Side.REQUEST, operation.body(), request.body(), request.headers(), subject, log);
        }
    }

    private void check(Operation operation, In in, Map<String, JsonNode> sent, Subject subject, CheckLog log) {
        for (Map.Entry<String, JsonNode> entry : sent.entrySet()) {
            String name = entry.getKey();
            Optional<Parameter> declared = operation.parameter(in, name);
            checkDeclared(operation, in, name, declared, subject, log);
            if (declared.isPresent()) {
                checkValues(family(in), declared.get().schema(), entry.getValue(), subject.child(name), log);
            }
        }
        checkRequired(operation, in, sent.keySet(), subject, log);
    }

    private void checkHeaders(Operation operation, Map<String, String> sent, Subject subject, CheckLog log) {
        for (Map.Entry<String, String> entry : sent.entrySet()) {
            String name = entry.getKey();
            Optional<Parameter> declared = operation.parameter(In.HEADER, name);
            if (declared.isPresent() || !HttpHeaders.needNoDeclaration(name)) {
                checkDeclared(operation, In.HEADER, name, declared, subject, log);
            }
            if (declared.isPresent()) {
                SpecNode schema = declared.get().schema();
                values.check(family(In.HEADER), schema, entry.getValue(), subject.child(name), log);
            }
        }
        checkRequired(operation, In.HEADER, sent.keySet(), subject, log);
    }

    private static void checkDeclared(
            Operation operation, In in, String name, Optional<Parameter> declared, Subject subject, CheckLog log) {
        if (log.fails(declared.isPresent())) {
            log.add(subject.child(name)
                    .finding(family(in) + ".undeclared")
                    .expected("one of " + names(operation, in))
                    .actual(name)
                    .hint("Correct the name, or declare the parameter in the spec.")
                    .message("the operation declares no " + describe(in) + " '" + name + "'"));
        }
    }

    /** A list is one value where the schema is that of a list; elsewhere it stands for a parameter that is repeated. */
    private void checkValues(String family, SpecNode schema, JsonNode sent, Subject subject, CheckLog log) {
        Iterable<JsonNode> items = sent.isArray() ? sent : List.of(sent);
        if (values.isList(schema)) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            items.forEach(item -> list.add(TypedText.of(schema, WireText.of(item))));
            values.check(family, schema, list, subject, log);
        } else {
            for (JsonNode item : items) {
                values.check(family, schema, WireText.of(item), subject, log);
            }
        }
    }

    private static void checkRequired(Operation operation, In in, Set<String> sent, Subject subject, CheckLog log) {
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in() == in && parameter.required()) {
                if (log.fails(isPresent(parameter, sent))) {
                    log.add(subject.child(parameter.name())
                            .finding(family(in) + ".missing")
                            .expected(describe(in) + " " + parameter.name())
                            .actual("nothing")
                            .hint("Add it to the request, or say 'required: false' in the spec.")
                            .message("the operation requires the " + describe(in) + " '" + parameter.name()
                                    + "', and the request has none"));
                }
            }
        }
    }

    private static boolean isPresent(Parameter parameter, Set<String> sent) {
        for (String name : sent) {
            if (parameter.isNamed(name)) {
                return true;
            }
        }
        return false;
    }

    private static String family(In in) {
        return switch (in) {
            case PATH -> "request.path";
            case QUERY -> "request.query";
            case HEADER -> "request.header";
        };
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
