package dev.proofsheet.codegen;

import io.swagger.v3.oas.models.OpenAPI;

/** Leaves the lines of its Javadoc comment on every schema. */
final class JavadocMarks {
    /** On a schema: a list of lines. */
    static final String EXTENSION = "x-javadoc";

    private JavadocMarks() {}

    static void apply(OpenAPI spec) {
        SchemaWalk.visit(
                spec,
                schema -> schema.addExtension(EXTENSION, SchemaDocs.of(schema).lines()));
    }
}
