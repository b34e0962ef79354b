package dev.proofsheet.codegen;

import dev.proofsheet.spec.SpecFile;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Leaves on every operation that starts a job where its response names it. */
final class JobMarks {
    /** On an operation: a JSON Pointer, as a Java literal. */
    static final String EXTENSION = "x-starts-job";

    private JobMarks() {}

    static void apply(SpecFile spec, OpenAPI parsed) {
        JsonNode lifecycle = spec.document().root().path(JobsView.EXTENSION);
        Set<String> submits = new HashSet<>();
        lifecycle.path("submit").forEach(id -> submits.add(id.asString("")));
        String job = JavaText.literal(lifecycle.path("job").path("submitted").asString(""));
        parsed.getPaths()
                .values()
                .forEach(path -> path.readOperations().stream()
                        .filter(operation -> submits.contains(operation.getOperationId()))
                        .forEach(operation -> operation.addExtension(EXTENSION, job)));
    }
}
