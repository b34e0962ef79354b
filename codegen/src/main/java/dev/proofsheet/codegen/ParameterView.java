package dev.proofsheet.codegen;

import org.openapitools.codegen.CodegenParameter;

/**
 * What the template of the Retrofit interface knows about a parameter of a method.
 *
 * @param annotation Retrofit's annotation, without its sign
 * @param type the Java type
 * @param name the Java name
 */
record ParameterView(String annotation, String type, String name) {

    static ParameterView of(CodegenParameter parameter) {
        if (parameter.isBodyParam) {
            return new ParameterView("Body", parameter.dataType, ApiView.BODY);
        }
        String kind = parameter.isPathParam ? "Path" : parameter.isQueryParam ? "Query" : "Header";
        return new ParameterView(
                kind + "(" + JavaText.literal(parameter.baseName) + ")",
                (parameter.required ? "" : "@Nullable ") + parameter.dataType,
                parameter.paramName);
    }

    String text() {
        return "@" + annotation + " " + type + " " + name;
    }
}
