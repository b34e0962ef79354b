package dev.proofsheet.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.IdentityHashMap;

/** Tells which parameters of operations stand in the components: the parser puts the same object into each operation. */
final class SharedParameters {
    private SharedParameters() {}

    static IdentityHashMap<Parameter, String> names(OpenAPI spec) {
        IdentityHashMap<Parameter, String> names = new IdentityHashMap<>();
        if (spec.getComponents() != null && spec.getComponents().getParameters() != null) {
            spec.getComponents().getParameters().forEach((name, parameter) -> names.put(parameter, name));
        }
        return names;
    }
}
