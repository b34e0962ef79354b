package dev.proofsheet.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;

/**
 * Gives a schema with {@code x-extensible-enum} an {@code enum} of the same values.
 *
 * <p>OpenAPI Generator makes a class of a text only where it has an {@code enum}. The class takes every value in both cases.
 */
final class OpenEnums {
    static final String EXTENSION = "x-extensible-enum";

    private OpenEnums() {}

    static void apply(OpenAPI spec) {
        SchemaWalk.visit(spec, OpenEnums::close);
    }

    private static void close(Schema<?> schema) {
        Object known =
                schema.getExtensions() == null ? null : schema.getExtensions().get(EXTENSION);
        if (known instanceof List<?> values && schema instanceof StringSchema text) {
            text.setEnum(values.stream().map(String::valueOf).toList());
        }
    }
}
