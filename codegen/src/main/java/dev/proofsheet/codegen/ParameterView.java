package dev.proofsheet.codegen;

import java.util.List;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;

/**
 * What the templates know about a parameter of an operation.
 *
 * @param annotation Retrofit's annotation, without its sign
 * @param type the Java type
 * @param name the Java name
 * @param required whether each call has it: it is then an argument, else a property of the operation's options
 * @param argument the expression that passes its value to Retrofit's method, and refuses what cannot be sent
 * @param checks what is checked before it is sent, each a call of {@code Requirements}
 */
record ParameterView(
        String annotation, String type, String name, boolean required, String argument, List<String> checks) {

    static ParameterView of(CodegenOperation operation, CodegenParameter parameter) {
        if (parameter.isBodyParam) {
            return new ParameterView("Body", parameter.dataType, ApiView.BODY, true, ApiView.BODY, List.of());
        }
        String kind = parameter.isPathParam ? "Path" : parameter.isQueryParam ? "Query" : "Header";
        return new ParameterView(
                kind + "(" + JavaText.literal(parameter.baseName) + ")",
                parameter.dataType,
                parameter.paramName,
                parameter.required,
                argument(operation, parameter),
                parameter.isPathParam ? List.of() : PropertyChecks.of(parameter));
    }

    private static String argument(CodegenOperation operation, CodegenParameter parameter) {
        String value = parameter.required ? parameter.paramName : ApiView.PARAMS + "." + parameter.paramName + "()";
        String named = JavaText.literal(parameter.baseName) + ", " + value + ")";
        if (parameter.isPathParam) {
            boolean first = operation.path.split("/", -1)[1].contains("{" + parameter.baseName + "}");
            return (first ? "Arguments.firstSegment(" : "Arguments.segment(") + named;
        }
        return parameter.isHeaderParam ? "Arguments.header(" + named : value;
    }

    boolean isPath() {
        return annotation.startsWith("Path(");
    }

    boolean isBody() {
        return annotation.equals("Body");
    }

    /** Whether it is a list, which is copied. */
    boolean isList() {
        return type.startsWith("List<");
    }

    /** The type of a list's elements. */
    String elementType() {
        return type.substring("List<".length(), type.length() - 1);
    }

    /** The parameter of Retrofit's method. */
    String text() {
        return "@" + annotation + " " + (required ? "" : "@Nullable ") + type + " " + name;
    }
}
