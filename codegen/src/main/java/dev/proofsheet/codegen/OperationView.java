package dev.proofsheet.codegen;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openapitools.codegen.CodegenOperation;

/**
 * What the template of the Retrofit interface knows about an operation.
 *
 * @param name the operationId, which is the method's name as well
 * @param method the HTTP method
 * @param path the path below the base URL, as a Java literal
 * @param type what the reply holds
 * @param headers the fixed headers, as the value of an annotation; empty if there are none
 * @param secured the security schemes, as the value of an annotation; empty if it is public
 * @param mayRepeat whether it only reads
 * @param idempotencyHeader the header for a key of the caller's choice, as the value of an annotation; empty if there is none
 * @param parameters the parameters of the method
 * @param javadoc the lines of its comment
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
        List<ParameterView> parameters,
        List<String> javadoc) {

    private static final int LINE = 100;

    static OperationView of(CodegenOperation operation) {
        return new OperationView(
                operation.operationId,
                operation.httpMethod.toUpperCase(Locale.ROOT),
                JavaText.literal(operation.path.replaceFirst("^/", "")),
                type(operation),
                literals(operation, FixedHeaders.EXTENSION),
                literals(operation, SecurityMarks.EXTENSION),
                Boolean.TRUE.equals(operation.vendorExtensions.get(RepeatMarks.MAY_REPEAT)),
                literals(operation, RepeatMarks.IDEMPOTENCY_HEADER),
                operation.allParams.stream().map(ParameterView::of).toList(),
                ModelView.javadoc(operation.vendorExtensions));
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

    /** The parameters on one line if they fit on it, else a line for each. */
    String signature() {
        List<String> texts = parameters.stream().map(ParameterView::text).toList();
        String line = String.join(", ", texts);
        boolean fits = type.length() + name.length() + line.length() < LINE;
        String indent = "\n            ";
        return fits ? line : indent + String.join("," + indent, texts);
    }
}
