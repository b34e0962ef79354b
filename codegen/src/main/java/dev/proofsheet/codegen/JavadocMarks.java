package dev.proofsheet.codegen;

import io.swagger.v3.oas.models.OpenAPI;

/** Leaves the lines of its Javadoc comment on every schema and operation. */
final class JavadocMarks {
    /** On a schema or an operation: a list of lines. */
    static final String EXTENSION = "x-javadoc";

    private JavadocMarks() {}

    static void apply(OpenAPI spec) {
        SchemaWalk.visit(
                spec,
                schema -> schema.addExtension(EXTENSION, SchemaDocs.of(schema).lines()));
        spec.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> operation.addExtension(
                                EXTENSION,
                                OperationDocs.of(operation, method, path).lines())));
    }
}
