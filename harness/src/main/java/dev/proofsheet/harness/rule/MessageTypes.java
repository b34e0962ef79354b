package dev.proofsheet.harness.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.proofsheet.harness.spec.Content;
import dev.proofsheet.harness.spec.MediaTypes;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Parameter;
import dev.proofsheet.harness.spec.Parameter.In;
import dev.proofsheet.harness.spec.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What {@code request}, {@code response} and {@code outcome} hold, as a spec declares it. */
final class MessageTypes {
    private final SchemaTypes schemas;

    MessageTypes(SchemaTypes schemas) {
        this.schemas = schemas;
    }

    StructType request(Operation operation) {
        Map<String, Supplier<CelType>> fields = new LinkedHashMap<>();
        fields.put("path", () -> parameters(operation, In.PATH));
        fields.put("query", () -> parameters(operation, In.QUERY));
        fields.put("headers", () -> parameters(operation, In.HEADER));
        body(List.of(operation.body())).ifPresent(type -> fields.put("body", () -> type));
        return schemas.struct("request of " + operation.id(), fields);
    }

    /** The type of the replies that are a success. */
    StructType reply(Operation operation) {
        List<Reply> successes = operation.replies().entrySet().stream()
                .filter(reply -> reply.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .toList();
        Map<String, Supplier<CelType>> headers = new LinkedHashMap<>();
        successes.forEach(reply ->
                reply.headers().forEach((name, header) -> headers.put(name, () -> schemas.of(header.schema()))));
        Map<String, Supplier<CelType>> fields = new LinkedHashMap<>();
        fields.put("status", () -> SimpleType.INT);
        fields.put("headers", () -> schemas.struct("headers of the reply to " + operation.id(), headers));
        body(successes.stream().map(Reply::content).toList()).ifPresent(type -> fields.put("body", () -> type));
        return schemas.struct("reply to " + operation.id(), fields);
    }

    private CelType parameters(Operation operation, In in) {
        Map<String, Supplier<CelType>> fields = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in() == in) {
                fields.put(name(parameter), () -> schemas.of(parameter.schema()));
            }
        }
        return schemas.struct(in.name().toLowerCase(Locale.ROOT) + " of " + operation.id(), fields);
    }

    /** The name of a parameter in an expression: that of a header is written in lower case. */
    static String name(Parameter parameter) {
        return parameter.in() == In.HEADER ? parameter.name().toLowerCase(Locale.ROOT) : parameter.name();
    }

    /** The type of a body; without a type where there are several. */
    private Optional<CelType> body(List<Content> contents) {
        List<CelType> types = contents.stream()
                .flatMap(content -> content.schemas().entrySet().stream())
                .map(entry -> MediaTypes.isJson(entry.getKey())
                        ? schemas.of(entry.getValue())
                        : schemas.ofForm(entry.getValue()))
                .distinct()
                .toList();
        return types.size() > 1 ? Optional.of(SimpleType.DYN) : types.stream().findFirst();
    }
}
