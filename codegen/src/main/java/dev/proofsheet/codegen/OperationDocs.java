package dev.proofsheet.codegen;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;

/** What a spec says about an operation, for people: its purpose, address, parameters and sources. */
final class OperationDocs {
    private OperationDocs() {}

    static Javadoc of(Operation operation, PathItem.HttpMethod method, String path) {
        Javadoc javadoc = new Javadoc()
                .prose(sentence(SchemaDocs.orElse(operation.getSummary(), "Calls " + operation.getOperationId())))
                .prose(SchemaDocs.orElse(operation.getDescription(), ""))
                .prose("Sends `" + method + " " + path + "`.");
        SchemaDocs.sources(operation.getExtensions()).forEach(javadoc::prose);
        if (operation.getParameters() != null) {
            operation
                    .getParameters()
                    .forEach(parameter ->
                            javadoc.tag("param " + JavaNames.member(parameter.getName()), describe(parameter)));
        }
        if (operation.getRequestBody() != null) {
            String text = SchemaDocs.orElse(operation.getRequestBody().getDescription(), "The body of the request.");
            javadoc.tag("param " + ApiView.BODY, text);
        }
        return javadoc.tag("return", "the call, not sent yet");
    }

    private static String describe(Parameter parameter) {
        List<String> sentences = new ArrayList<>();
        sentences.add(SchemaDocs.orElse(parameter.getDescription(), "The parameter `" + parameter.getName() + "`."));
        sentences.addAll(SchemaDocs.facts(parameter.getSchema()));
        sentences.addAll(SchemaDocs.sources(parameter.getExtensions()));
        return String.join(" ", sentences);
    }

    private static String sentence(String summary) {
        return summary.matches("(?s).*[.!?]\\s*") ? summary : summary + ".";
    }
}
