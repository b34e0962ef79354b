package dev.proofsheet.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Takes required headers that can have one value only out of the parameters, because there is nothing to choose. */
final class FixedHeaders {
    /** On an operation: the headers that are always sent, each as {@code Name: value}. */
    static final String EXTENSION = "x-fixed-headers";

    private FixedHeaders() {}

    static void apply(OpenAPI spec) {
        spec.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .filter(operation -> operation.getParameters() != null)
                .forEach(FixedHeaders::fix);
    }

    private static void fix(Operation operation) {
        List<Parameter> open = new ArrayList<>();
        List<String> fixed = new ArrayList<>();
        for (Parameter parameter : operation.getParameters()) {
            if (isFixed(parameter)) {
                fixed.add(parameter.getName() + ": "
                        + parameter.getSchema().getEnum().get(0));
            } else {
                open.add(parameter);
            }
        }
        operation.setParameters(open);
        operation.addExtension(EXTENSION, fixed);
    }

    private static boolean isFixed(Parameter parameter) {
        return "header".equals(parameter.getIn())
                && Boolean.TRUE.equals(parameter.getRequired())
                && parameter.getSchema() != null
                && parameter.getSchema().getEnum() != null
                && parameter.getSchema().getEnum().size() == 1;
    }
}
