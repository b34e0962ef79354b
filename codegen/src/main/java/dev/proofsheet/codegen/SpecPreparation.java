package dev.proofsheet.codegen;

import dev.proofsheet.spec.SpecFile;
import io.swagger.v3.oas.models.OpenAPI;

/** Brings a parsed spec into the form from which OpenAPI Generator makes sound Java. The file stays as it is. */
final class SpecPreparation {
    private SpecPreparation() {}

    static OpenAPI prepare(SpecFile spec) {
        OperationIdChecks.check(spec.document());
        spec.documents().values().forEach(SchemaChecks::check);
        OpenAPI parsed = spec.parse();
        SharedBodies.apply(parsed);
        ServerChecks.check(spec, parsed);
        OperationChecks.check(spec, parsed);

        FixedHeaders.apply(parsed);
        OpenEnums.apply(parsed);
        IntegerWidths.apply(parsed);
        JavadocMarks.apply(parsed);
        OperationDocs.apply(parsed);
        EnumClasses.apply(spec.file(), parsed);
        NameChecks.check(spec, parsed);
        MultipartBodies.apply(parsed);
        SecurityMarks.apply(parsed);
        RepeatMarks.apply(parsed);
        JobMarks.apply(spec, parsed);
        ImageMarks.apply(parsed);
        return parsed;
    }
}
