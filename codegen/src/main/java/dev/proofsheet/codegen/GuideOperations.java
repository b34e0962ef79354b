package dev.proofsheet.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/** Finds in a prepared spec what the guide shows of its operations. */
final class GuideOperations {
    private GuideOperations() {}

    /** All operations by their operationIds, in the order of the spec. */
    static Map<String, Operation> byId(OpenAPI spec) {
        Map<String, Operation> operations = new LinkedHashMap<>();
        spec.getPaths()
                .values()
                .forEach(path -> path.readOperations()
                        .forEach(operation -> operations.put(operation.getOperationId(), operation)));
        return operations;
    }

    /** The schema of what is sent, which a preparation gave one media type. */
    static Optional<Schema<?>> body(@Nullable Operation operation) {
        return operation == null || operation.getRequestBody() == null
                ? Optional.empty()
                : schema(operation.getRequestBody().getContent());
    }

    /** The schema of the first reply that is a success. */
    static Optional<Schema<?>> reply(OpenAPI spec, @Nullable Operation operation) {
        if (operation == null) {
            return Optional.empty();
        }
        return operation.getResponses().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("2"))
                .map(entry -> response(spec, entry.getValue()))
                .findFirst()
                .flatMap(response -> schema(response.getContent()));
    }

    /** A reply, if it is a reference the one that it leads to. */
    static ApiResponse response(OpenAPI spec, ApiResponse response) {
        return ModelUtils.getReferencedApiResponse(spec, response);
    }

    private static Optional<Schema<?>> schema(@Nullable Content content) {
        return content == null
                ? Optional.empty()
                : content.values().stream()
                        .findFirst()
                        .flatMap(media -> Optional.<Schema<?>>ofNullable(media.getSchema()));
    }
}
