package dev.proofsheet.codegen;

import dev.proofsheet.spec.SpecFile;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonPointer;

/** Refuses names of a spec that differ there and would be one in Java. */
final class NameChecks {
    private final SpecFile spec;

    private NameChecks(SpecFile spec) {
        this.spec = spec;
    }

    static void check(SpecFile spec, OpenAPI parsed) {
        if (parsed.getComponents() == null || parsed.getComponents().getSchemas() == null) {
            return;
        }
        NameChecks checks = new NameChecks(spec);
        JsonPointer pointer = JsonPointer.compile("/components/schemas");
        // Not every file system tells Job.java from JOB.java.
        checks.checkDistinct(
                parsed.getComponents().getSchemas().keySet(),
                JavaNames::type,
                type -> type.toLowerCase(Locale.ROOT),
                pointer);
        parsed.getComponents()
                .getSchemas()
                .forEach((name, schema) -> checks.checkProperties(schema, pointer.appendProperty(name)));
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
