package dev.proofsheet.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Objects;

/** Puts request bodies of the components into the operations that refer to them, as the parser does with parameters. */
final class SharedBodies {
    private static final String PLACE = "#/components/requestBodies/";

    private SharedBodies() {}

    static void apply(OpenAPI spec) {
        spec.getPaths().values().forEach(path -> path.readOperations().forEach(operation -> resolve(spec, operation)));
    }

    private static void resolve(OpenAPI spec, Operation operation) {
        RequestBody body = operation.getRequestBody();
        if (body != null && body.get$ref() != null && body.get$ref().startsWith(PLACE)) {
            String name = body.get$ref().substring(PLACE.length());
            operation.setRequestBody(Objects.requireNonNull(
                    spec.getComponents().getRequestBodies().get(name), name));
        }
    }
}
