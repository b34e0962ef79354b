package dev.proofsheet.codegen;

import dev.proofsheet.spec.SpecFile;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;

/** The environment variables in which the users of a provider keep its credential, by the names that the provider uses. */
final class EnvironmentVariables {
    /** On a security scheme: a list of names, in the order in which they are read. */
    private static final String EXTENSION = "x-environment";

    private static final Set<String> KNOWN = Set.of(EXTENSION, "x-source");

    private EnvironmentVariables() {}

    /** The names that a scheme gives, if it gives any. */
    static Optional<List<String>> of(SpecFile spec, JsonPointer pointer, SecurityScheme scheme) {
        Map<String, Object> extensions = Objects.requireNonNullElse(scheme.getExtensions(), Map.of());
        for (String key : extensions.keySet()) {
            if (!KNOWN.contains(key)) {
                throw spec.document()
                        .error(
                                pointer.appendProperty(key),
                                "unknown extension '" + key + "'; a security scheme has x-environment and x-source");
            }
        }
        Object names = extensions.get(EXTENSION);
        if (names != null && !isList(names)) {
            throw spec.document()
                    .error(
                            pointer.appendProperty(EXTENSION),
                            "it is a list of different environment variables, each in capitals, digits and '_', such as "
                                    + "[ACME_API_KEY]");
        }
        return Optional.ofNullable((List<?>) names)
                .map(list -> list.stream().map(String::valueOf).toList());
    }

    private static boolean isList(Object names) {
        return names instanceof List<?> list
                && !list.isEmpty()
                && new HashSet<>(list).size() == list.size()
                && list.stream().allMatch(name -> name instanceof String text && text.matches("[A-Z][A-Z0-9_]*"));
    }

    /** The names as they are listed for people. */
    static String listed(List<String> names) {
        return names.stream().map(Prose::code).collect(Collectors.joining(" or "));
    }
}
