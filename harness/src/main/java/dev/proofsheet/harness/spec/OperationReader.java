package dev.proofsheet.harness.spec;

import dev.proofsheet.harness.spec.Parameter.In;
import dev.proofsheet.harness.spec.Reply.ReplyHeader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the operations of a spec, those that the provider calls among them. */
final class OperationReader {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final SpecNode root;
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    OperationReader(SpecNode root) {
        this.root = root;
    }

    Map<String, Operation> read() {
        root.entries("paths").forEach((path, item) -> readPath(path, item, false));
        return operations;
    }

    private void readPath(String path, SpecNode item, boolean callback) {
        if (item.get("parameters").isPresent()) {
            throw item.error("parameters stand with their operation here, not with the path");
        }
        item.value().propertyNames().stream().filter(METHODS::contains).forEach(method -> {
            Operation operation = readOperation(path, method, item.require(method), callback);
            Operation other = operations.put(operation.id(), operation);
            if (other != null) {
                throw operation
                        .node()
                        .error("the operationId '" + operation.id() + "' is taken, at "
                                + other.node().location());
            }
        });
    }

    private Operation readOperation(String path, String method, SpecNode node, boolean callback) {
        node.entries("callbacks")
                .keySet()
                .forEach(name -> node.require("callbacks")
                        .entries(name)
                        .forEach((address, item) -> readPath(address, item, true)));
        Map<String, Reply> replies = new LinkedHashMap<>();
        Map<String, SpecNode> links = new LinkedHashMap<>();
        node.entries("responses").forEach((status, reply) -> {
            replies.put(status, readReply(reply));
            reply.entries("links")
                    .values()
                    .forEach(link -> links.put(link.require("operationId").text(), link));
        });
        boolean bodyRequired =
                node.get("requestBody").map(body -> body.isTrue("required")).orElse(false);
        Content body = node.get("requestBody").map(Content::of).orElse(Content.NONE);
        return new Operation(
                node.require("operationId").text(),
                method.toUpperCase(Locale.ROOT),
                path,
                callback,
                readParameters(node),
                bodyRequired,
                body,
                replies,
                readSecurity(node),
                links,
                node);
    }

    private static List<Parameter> readParameters(SpecNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        for (SpecNode node : operation.items("parameters")) {
            In in = switch (node.require("in").text()) {
                case "path" -> In.PATH;
                case "query" -> In.QUERY;
                case "header" -> In.HEADER;
                default -> throw node.error("a parameter stands in path, query or header");
            };
            SpecNode name = node.require("name");
            parameters.add(new Parameter(
                    in == In.HEADER ? HttpHeaders.name(name) : name.text(),
                    in,
                    node.isTrue("required"),
                    node.require("schema")));
        }
        return parameters;
    }

    private static Reply readReply(SpecNode node) {
        Map<String, ReplyHeader> headers = new LinkedHashMap<>();
        node.entries("headers")
                .forEach((name, header) -> headers.put(
                        name.toLowerCase(Locale.ROOT),
                        new ReplyHeader(name, header.isTrue("required"), header.require("schema"))));
        return new Reply(Content.of(node), headers, node);
    }

    private List<Set<String>> readSecurity(SpecNode operation) {
        SpecNode owner = operation.get("security").isPresent() ? operation : root;
        Set<String> known = root.get("components")
                .map(components -> components.entries("securitySchemes").keySet())
                .orElse(Set.of());
        List<Set<String>> alternatives = new ArrayList<>();
        for (SpecNode alternative : owner.items("security")) {
            Set<String> schemes = Set.copyOf(alternative.value().propertyNames());
            schemes.stream().filter(scheme -> !known.contains(scheme)).forEach(scheme -> {
                throw alternative.error("the security scheme '" + scheme + "' is not declared; known are " + known);
            });
            alternatives.add(schemes);
        }
        return alternatives;
    }
}
