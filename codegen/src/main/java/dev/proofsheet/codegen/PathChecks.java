package dev.proofsheet.codegen;

import dev.proofsheet.spec.SpecFile;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;

/** Refuses paths that would lead to another place than the one below the server that the spec names. */
final class PathChecks {
    /** A parameter as Retrofit knows it. */
    private static final Pattern PARAMETER = Pattern.compile("\\{[a-zA-Z][a-zA-Z0-9_-]*}");

    private static final String SEGMENT = "/([A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})+";

    private PathChecks() {}

    static void check(SpecFile spec, String path) {
        String filled = PARAMETER.matcher(path).replaceAll("x");
        boolean isDotted = filled.matches(".*/\\.\\.?(/.*)?");
        // Resolved as an address, it would have a scheme.
        boolean hasScheme = filled.matches("/[^/]*:.*");
        if (!filled.matches("/|(" + SEGMENT + ")+/?") || isDotted || hasScheme) {
            throw spec.document()
                    .error(
                            JsonPointer.compile("/paths").appendProperty(path),
                            "a path consists of segments with characters of RFC 3986 and {parameters}, none of them empty, "
                                    + "'.' or '..', the first without ':'; percent-encode other characters");
        }
    }

    static void check(SpecFile spec, String path, Operation operation, JsonPointer pointer) {
        for (Parameter parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
            if (parameter.getIn().equals("path") && !path.contains("{" + parameter.getName() + "}")) {
                throw spec.document()
                        .error(pointer, "the path has no {" + parameter.getName() + "}; leave the parameter out");
            }
        }
    }
}
