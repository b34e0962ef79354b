package dev.proofsheet.codegen;

import dev.proofsheet.document.InputException;
import dev.proofsheet.spec.SpecFile;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
     * @param variable the environment variable for where no secret is set, as a Java literal
     * @param javadoc the lines of the setter's comment
     */
    record Scheme(
            String literal, String setter, String factory, String parameter, String variable, List<String> javadoc) {

        boolean basic() {
            return factory.equals("basic");
        }

        boolean key() {
            return !parameter.isEmpty();
        }
    }

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
        String description = SchemaDocs.orElse(scheme.getDescription(), "The credential `" + name + "`.");
        Javadoc javadoc = new Javadoc().prose(description);
        SchemaDocs.sources(scheme.getExtensions()).forEach(javadoc::prose);
        String setter = JavaNames.member(name);
        String variable = JavaNames.constant(spec.provider() + "_" + setter);
        String login = factory.equals("basic") ? ", as `user:password`" : "";
        javadoc.prose("Where it is not set, the environment variable `" + variable + "` is read" + login + ".");
        String parameter = scheme.getType() == SecurityScheme.Type.APIKEY ? JavaText.literal(scheme.getName()) : "";
        return new Scheme(
                JavaText.literal(name), setter, factory, parameter, JavaText.literal(variable), javadoc.lines());
    }

    private static String factory(SecurityScheme scheme) {
        String kind = switch (scheme.getType()) {
            case APIKEY -> String.valueOf(scheme.getIn());
            case HTTP -> scheme.getScheme().toLowerCase(Locale.ROOT);
            default -> "";
        };
        return List.of("header", "query", "bearer", "basic").contains(kind) ? kind : "";
    }

    private static InputException unsupported(SpecFile spec, String name) {
        return spec.document()
                .error(
                        JsonPointer.compile("/components/securitySchemes").appendProperty(name),
                        "a client can send a key in a header or in the query, a bearer token, or basic authentication; "
                                + "describe the scheme as one of them");
    }
}
