package dev.proofsheet.codegen;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openapitools.codegen.CodegenOperation;

/**
 * What the templates know about an operation.
 *
 * @param name the operationId, which is the method's name as well
 * @param method the HTTP method
 * @param path the path below the base URL, as a Java literal
 * @param type what the response contains
 * @param headers the fixed headers, as the value of an annotation; empty if there are none
 * @param secured the security schemes, as the value of an annotation; empty if it is public
 * @param mayRepeat whether it only reads
 * @param idempotencyHeader the header for idempotency keys, as the value of an annotation; empty if it knows none
 * @param jobId where the response names the job that was started, as a Java literal; empty if it starts none
 * @param parameters its parameters, but for the idempotency key
 * @param docs what the spec says about it
 */
record OperationView(
        String name,
        String method,
        String path,
        String type,
        String headers,
        String secured,
        boolean mayRepeat,
        String idempotencyHeader,
        String jobId,
        List<ParameterView> parameters,
        OperationDocs docs) {

    private static final int LINE = 100;

    static OperationView of(CodegenOperation operation) {
        Map<String, Object> marks = operation.vendorExtensions;
        return new OperationView(
                operation.operationId,
                operation.httpMethod.toUpperCase(Locale.ROOT),
                JavaText.literal(operation.path.replaceFirst("^/", "")),
                type(operation),
                literals(operation, FixedHeaders.EXTENSION),
                literals(operation, SecurityMarks.EXTENSION),
                Boolean.TRUE.equals(marks.get(RepeatMarks.MAY_REPEAT)),
                Objects.toString(marks.get(RepeatMarks.IDEMPOTENCY_HEADER), ""),
                Objects.toString(marks.get(JobMarks.EXTENSION), ""),
                operation.allParams.stream()
                        .filter(parameter ->
                                !parameter.isHeaderParam || !RepeatMarks.HEADER.equalsIgnoreCase(parameter.baseName))
                        .map(parameter -> ParameterView.of(operation, parameter))
                        .toList(),
                (OperationDocs) Objects.requireNonNull(marks.get(OperationDocs.EXTENSION)));
    }

    private static String type(CodegenOperation operation) {
        if (operation.isResponseFile) {
            return "ResponseBody";
        }
        return Objects.requireNonNullElse(operation.returnType, "Void");
    }

    private static String literals(CodegenOperation operation, String extension) {
        List<?> texts = (List<?>) Objects.requireNonNullElse(operation.vendorExtensions.get(extension), List.of());
        return texts.isEmpty()
                ? ""
                : JavaText.literals(texts.stream().map(String::valueOf).toList());
    }

    boolean streaming() {
        return type.equals("ResponseBody");
    }

    /** The parameters of Retrofit's method, on one line if they fit on it, else a line for each. */
    String signature() {
        List<String> texts = parameters.stream().map(ParameterView::text).toList();
        String line = String.join(", ", texts);
        boolean fits = type.length() + name.length() + line.length() < LINE;
        String indent = "\n            ";
        return fits ? line : indent + String.join("," + indent, texts);
    }
}
