package dev.proofsheet.codegen;

import dev.proofsheet.spec.SpecFile;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** Refuses names of a spec that differ there and would be one in Java. */
final class NameChecks {
    private final SpecFile spec;
    private final Set<String> taken;

    private NameChecks(SpecFile spec, Set<String> taken) {
        this.spec = spec;
        this.taken = taken;
    }

    static void check(SpecFile spec, OpenAPI parsed) {
        Components components = Objects.requireNonNullElse(parsed.getComponents(), new Components());
        NameChecks checks = new NameChecks(spec, ClientTypes.of(spec, parsed));
        checks.checkDistinct(
                names(components.getSecuritySchemes()),
                JavaNames::setter,
                UnaryOperator.identity(),
                JsonPointer.compile("/components/securitySchemes"));
        JsonPointer pointer = JsonPointer.compile("/components/schemas");
        // Not every file system tells Job.java from JOB.java.
        checks.checkDistinct(
                names(components.getSchemas()), JavaNames::type, type -> type.toLowerCase(Locale.ROOT), pointer);
        if (components.getSchemas() != null) {
            components.getSchemas().forEach((name, schema) -> {
                checks.checkFree(name, pointer.appendProperty(name));
                checks.checkProperties(schema, pointer.appendProperty(name));
            });
        }
    }

    private static Set<String> names(@Nullable Map<String, ?> named) {
        return named == null ? Set.of() : named.keySet();
    }

    /** A class of the client imports the models, and cannot import one of its own name. */
    private void checkFree(String schema, JsonPointer pointer) {
        String type = JavaNames.type(schema);
        if (taken.contains(type)) {
            throw spec.document()
                    .error(pointer, "the class " + type + " is one of the client itself; rename the schema");
        }
    }

    private void checkProperties(Schema<?> schema, JsonPointer pointer) {
        if (schema.getProperties() != null) {
            checkDistinct(
                    schema.getProperties().keySet(),
                    JavaNames::member,
                    UnaryOperator.identity(),
                    pointer.appendProperty("properties"));
        }
    }

    private void checkDistinct(
            Iterable<String> names, UnaryOperator<String> java, UnaryOperator<String> key, JsonPointer pointer) {
        Map<String, String> seen = new HashMap<>();
        for (String name : names) {
            String other = seen.put(key.apply(java.apply(name)), name);
            if (other != null) {
                throw spec.document()
                        .error(
                                pointer.appendProperty(name),
                                "'" + name + "' and '" + other + "' would both be named " + java.apply(name)
                                        + " in Java; rename one of them");
            }
        }
    }
}
