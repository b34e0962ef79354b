package dev.proofsheet.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a spec says about an operation, for people.
 *
 * @param purpose its purpose and its address, in Markdown
 * @param parameters what each of its parameters means, by the names in Java, and the body
 */
record OperationDocs(String purpose, Map<String, String> parameters) {
    /** On an operation: this. */
    static final String EXTENSION = "x-docs";

    /** Leaves the texts on every operation. */
    static void apply(OpenAPI spec) {
        spec.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach(
                                (method, operation) -> operation.addExtension(EXTENSION, of(operation, method, path))));
    }

    static OperationDocs of(Operation operation, HttpMethod method, String path) {
        String purpose = String.join(
                "\n\n",
                sentence(SchemaDocs.orElse(operation.getSummary(), "Calls " + operation.getOperationId())),
                SchemaDocs.orElse(operation.getDescription(), ""),
                "Sends " + Prose.code(method + " " + path) + ".");
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Parameter parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
            parameters.put(JavaNames.member(parameter.getName()), describe(parameter));
        }
        if (operation.getRequestBody() != null) {
            String text = SchemaDocs.orElse(operation.getRequestBody().getDescription(), "The body of the request.");
            parameters.put(ApiView.BODY, text);
        }
        return new OperationDocs(purpose, parameters);
    }

    /** The lines of the comment of a method that takes these parameters. */
    List<String> method(List<ParameterView> given, String returned) {
        Javadoc javadoc = new Javadoc().prose(purpose);
        given.forEach(parameter -> javadoc.tag("param " + parameter.name(), parameter(parameter)));
        return (returned.isEmpty() ? javadoc : javadoc.tag("return", returned)).lines();
    }

    /** What a parameter means. */
    String parameter(ParameterView parameter) {
        return Objects.requireNonNull(parameters.get(parameter.name()), parameter.name());
    }

    private static String describe(Parameter parameter) {
        List<String> sentences = new ArrayList<>();
        sentences.add(SchemaDocs.orElse(
                parameter.getDescription(), "The parameter " + Prose.code(parameter.getName()) + "."));
        sentences.addAll(SchemaDocs.facts(parameter.getSchema()));
        return String.join(" ", sentences);
    }

    private static String sentence(String summary) {
        return summary.matches("(?s).*[.!?]\\s*") ? summary : summary + ".";
    }
}
