package dev.proofsheet.codegen;

import dev.proofsheet.document.SourceDocument;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Refuses operations whose operationId cannot name a method. */
final class OperationIdChecks {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** Every object has these, or every client. */
    private static final Set<String> TAKEN = Set.of(
            ("getClass hashCode toString notify notifyAll wait clone finalize builder fromEnv async withRawResponse withOptions"
                            + " downloader close resumeImageJob")
                    .split(" "));

    private final SourceDocument document;
    private final Map<String, JsonPointer> seen = new HashMap<>();

    private OperationIdChecks(SourceDocument document) {
        this.document = document;
    }

    static void check(SourceDocument document) {
        new OperationIdChecks(document).check();
    }

    private void check() {
        JsonPointer paths = JsonPointer.compile("/paths");
        for (Map.Entry<String, JsonNode> path : document.root().path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    check(
                            operation.getValue(),
                            paths.appendProperty(path.getKey()).appendProperty(operation.getKey()));
                }
            }
        }
    }

    private void check(JsonNode operation, JsonPointer pointer) {
        String id = operation.path("operationId").asString("");
        if (id.isBlank()) {
            throw document.error(
                    pointer, "the operation has no operationId; give it one, because it names the client's method");
        }
        if (!SourceVersion.isName(id) || id.contains(".") || TAKEN.contains(id)) {
            throw document.error(
                    pointer.appendProperty("operationId"),
                    "'" + id
                            + "' cannot name a method in Java; write it in lowerCamelCase, and not like a word of Java");
        }
        JsonPointer other = seen.put(id, pointer);
        if (other != null) {
            throw document.error(
                    pointer.appendProperty("operationId"),
                    "the operationId '" + id + "' is also that of " + other + "; name one of them differently");
        }
    }
}
