package dev.proofsheet.codegen;

import dev.proofsheet.document.InputException;
import dev.proofsheet.spec.SpecFile;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;

/** The security schemes of a spec, as the client's builder sets and describes them. */
final class SecuritySchemes {

    /**
     * One scheme.
     *
     * @param literal its name in the spec, as a Java literal
     * @param setter the builder's method
     * @param factory the method of the client runtime's SecurityScheme that describes it
     * @param parameter the header or query parameter of a key, as a Java literal; empty for the other kinds
     * @param variables the environment variables for where no secret is set, the first that has a value counts
     * @param javadoc the lines of the setter's comment
     */
    record Scheme(
            String literal,
            String setter,
            String factory,
            String parameter,
            List<String> variables,
            List<String> javadoc) {

        boolean basic() {
            return factory.equals("basic");
        }

        boolean key() {
            return !parameter.isEmpty();
        }

        /** The variables as arguments in Java. */
        String environment() {
            return variables.stream().map(JavaText::literal).collect(Collectors.joining(", "));
        }
    }

    private static final JsonPointer SCHEMES = JsonPointer.compile("/components/securitySchemes");

    private SecuritySchemes() {}

    static List<Scheme> of(SpecFile spec, OpenAPI parsed) {
        if (parsed.getComponents() == null || parsed.getComponents().getSecuritySchemes() == null) {
            return List.of();
        }
        return parsed.getComponents().getSecuritySchemes().entrySet().stream()
                .map(entry -> scheme(spec, entry))
                .toList();
    }

    private static Scheme scheme(SpecFile spec, Map.Entry<String, SecurityScheme> entry) {
        String name = entry.getKey();
        SecurityScheme scheme = entry.getValue();
        String factory = factory(scheme);
        if (factory.isEmpty()) {
            throw unsupported(spec, name);
        }
        if (factory.equals("header") && !HeaderText.isName(scheme.getName())) {
            throw spec.document()
                    .error(pointer(name).appendProperty("name"), "it cannot name a header; " + HeaderText.NAME_RULE);
        }
        String description = SchemaDocs.orElse(scheme.getDescription(), "The credential " + Prose.code(name) + ".");
        Javadoc javadoc = new Javadoc().prose(description);
        String setter = JavaNames.setter(name);
        List<String> variables = EnvironmentVariables.of(spec, pointer(name), scheme)
                .orElseGet(() -> List.of(JavaNames.constant(spec.provider() + "_" + setter)));
        String login = factory.equals("basic") ? ", as `user:password`" : "";
        String first = variables.size() == 1 ? "" : ", the first that has a value";
        javadoc.prose("The builder's `fromEnv()` reads it from the environment variable "
                + EnvironmentVariables.listed(variables) + login + first + ".");
        String parameter = scheme.getType() == SecurityScheme.Type.APIKEY ? JavaText.literal(scheme.getName()) : "";
        return new Scheme(JavaText.literal(name), setter, factory, parameter, variables, javadoc.lines());
    }

    private static String factory(SecurityScheme scheme) {
        String kind = switch (scheme.getType()) {
            case APIKEY -> String.valueOf(scheme.getIn());
            case HTTP -> scheme.getScheme().toLowerCase(Locale.ROOT);
            default -> "";
        };
        return List.of("header", "query", "bearer", "basic").contains(kind) ? kind : "";
    }

    private static JsonPointer pointer(String name) {
        return SCHEMES.appendProperty(name);
    }

    private static InputException unsupported(SpecFile spec, String name) {
        return spec.document()
                .error(
                        pointer(name),
                        "a client can send a key in a header or in the query, a bearer token, or basic authentication; "
                                + "describe the scheme as one of them");
    }
}
