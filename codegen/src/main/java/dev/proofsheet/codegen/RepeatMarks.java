package dev.proofsheet.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Leaves on every operation whether a client may send it again on its own account. */
final class RepeatMarks {
    /** On an operation that only reads: true. */
    static final String MAY_REPEAT = "x-may-repeat";

    /** On an operation that knows idempotency keys: its header, as the value of an annotation. */
    static final String IDEMPOTENCY_HEADER = "x-idempotency-header";

    static final String HEADER = "Idempotency-Key";

    private RepeatMarks() {}

    static void apply(OpenAPI spec) {
        String poll = poll(spec);
        spec.getPaths()
                .values()
                .forEach(path -> path.readOperationsMap().forEach((method, operation) -> {
                    operation.addExtension(
                            MAY_REPEAT,
                            onlyReads(method) || operation.getOperationId().equals(poll));
                    key(operation).ifPresent(key -> operation.addExtension(IDEMPOTENCY_HEADER, key));
                }));
    }

    private static String poll(OpenAPI spec) {
        Map<String, Object> extensions = Objects.requireNonNullElse(spec.getExtensions(), Map.of());
        return extensions.get("x-job-lifecycle") instanceof Map<?, ?> lifecycle
                        && lifecycle.get("poll") instanceof String poll
                ? poll
                : "";
    }

    private static boolean onlyReads(HttpMethod method) {
        return method == HttpMethod.GET || method == HttpMethod.HEAD;
    }

    private static Optional<String> key(Operation operation) {
        List<Parameter> parameters = Objects.requireNonNullElse(operation.getParameters(), List.of());
        return parameters.stream()
                .filter(parameter -> "header".equals(parameter.getIn()) && HEADER.equalsIgnoreCase(parameter.getName()))
                .findFirst()
                .map(parameter -> {
                    Integer most = parameter.getSchema().getMaxLength();
                    String name = JavaText.literal(HEADER);
                    return most == null ? name : "value = " + name + ", maxLength = " + most;
                });
    }
}
