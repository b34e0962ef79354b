package dev.proofsheet.harness.mutation.fault;

import dev.proofsheet.harness.mutation.fault.Operator.OfSpecs;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Parameter;
import dev.proofsheet.harness.spec.Parameter.In;
import dev.proofsheet.harness.spec.Spec;
import dev.proofsheet.harness.spec.SpecNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;

/** Faults of operations: addresses, parameters, bodies, replies. */
final class OperationFaults {
    private OperationFaults() {}

    static List<Operator> operators() {
        return List.of(
                operations(
                        "operation-removed",
                        "an operation is missing",
                        operation -> Stream.of(Seed.remove(operation.node().pointer()))),
                operations("status-removed", "a status of an operation is missing", OperationFaults::statusRemoved),
                operations(
                        "reply-without-body",
                        "a reply is declared without its body",
                        OperationFaults::replyWithoutBody),
                operations(
                        "reply-as-text",
                        "a reply is declared with another type of content",
                        OperationFaults::replyAsText),
                operations(
                        "reply-header-removed", "a header of a reply is missing", OperationFaults::replyHeaderRemoved),
                operations(
                        "request-without-body",
                        "a request is declared without its body",
                        operation -> operation.body().isEmpty()
                                ? Stream.empty()
                                : Stream.of(Seed.remove(place(operation, "requestBody")))),
                parameters(
                        "parameter-removed",
                        "a parameter is missing",
                        (parameter, node) -> Stream.of(Seed.remove(node.pointer()))),
                parameters(
                        "parameter-renamed",
                        "a parameter is misspelt",
                        (parameter, node) -> Stream.of(
                                Seed.set(node.pointer().appendProperty("name"), Json.text(parameter.name() + "_")))),
                parameters(
                        "parameter-required",
                        "an optional parameter is required",
                        (parameter, node) -> parameter.required()
                                ? Stream.empty()
                                : Stream.of(Seed.set(
                                        node.pointer().appendProperty("required"), Json.MAKE.booleanNode(true)))),
                parameters(
                        "parameter-moved",
                        "a parameter is declared in another place",
                        (parameter, node) -> Stream.of(Seed.set(
                                node.pointer().appendProperty("in"),
                                Json.text(parameter.in() == In.HEADER ? "query" : "header")))));
    }

    static Operator operations(String name, String fault, Function<Operation, Stream<Seed>> seeds) {
        return new OfSpecs("openapi." + name, fault, spec -> inFirstFile(spec).flatMap(seeds));
    }

    private interface ParameterSeeds {
        Stream<Seed> of(Parameter parameter, SpecNode node);
    }

    private static Operator parameters(String name, String fault, ParameterSeeds seeds) {
        return operations(name, fault, operation -> {
            List<SpecNode> nodes = operation.node().items("parameters");
            return IntStream.range(0, nodes.size())
                    .boxed()
                    .flatMap(index -> seeds.of(operation.parameters().get(index), nodes.get(index)));
        });
    }

    private static Stream<Operation> inFirstFile(Spec spec) {
        return spec.operations().values().stream()
                .filter(operation -> operation.node().document() == spec.file().document());
    }

    private static JsonPointer place(Operation operation, String property) {
        return operation.node().pointer().appendProperty(property);
    }

    private static Stream<Seed> statusRemoved(Operation operation) {
        return operation.replies().size() < 2
                ? Stream.empty()
                : operation.replies().keySet().stream()
                        .map(status -> Seed.remove(place(operation, "responses").appendProperty(status)));
    }

    private static Stream<Seed> replyWithoutBody(Operation operation) {
        return operation.replies().values().stream()
                .filter(reply -> !reply.content().isEmpty())
                .map(reply -> Seed.remove(reply.node().pointer().appendProperty("content")));
    }

    private static Stream<Seed> replyAsText(Operation operation) {
        return operation.replies().values().stream()
                .flatMap(reply -> reply.node().entries("content").keySet().stream()
                        .map(type -> Seed.rename(
                                reply.node().pointer().appendProperty("content").appendProperty(type), "text/html")));
    }

    private static Stream<Seed> replyHeaderRemoved(Operation operation) {
        return operation.replies().values().stream()
                .flatMap(reply -> reply.headers().values().stream()
                        .map(header -> Seed.remove(
                                reply.node().pointer().appendProperty("headers").appendProperty(header.name()))));
    }
}
