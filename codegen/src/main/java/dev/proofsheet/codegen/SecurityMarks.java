package dev.proofsheet.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Leaves on every operation the schemes of which each is enough for it, its own or those of the whole spec. */
final class SecurityMarks {
    /** On an operation: a list of scheme names, empty for a public one. */
    static final String EXTENSION = "x-secured";

    private SecurityMarks() {}

    static void apply(OpenAPI spec) {
        spec.getPaths()
                .values()
                .forEach(path -> path.readOperations()
                        .forEach(operation -> operation.addExtension(EXTENSION, schemes(spec, operation))));
    }

    static List<SecurityRequirement> requirements(OpenAPI spec, Operation operation) {
        return Optional.ofNullable(operation.getSecurity())
                .or(() -> Optional.ofNullable(spec.getSecurity()))
                .orElse(List.of());
    }

    private static List<String> schemes(OpenAPI spec, Operation operation) {
        return requirements(spec, operation).stream()
                .map(requirement -> Objects.requireNonNull(requirement).keySet())
                .flatMap(names -> names.stream())
                .toList();
    }
}
