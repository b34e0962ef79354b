package dev.proofsheet.codegen;

import dev.proofsheet.document.InputException;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Moves each inline {@code enum} to the components and leaves a reference in its place, so that it gets a class of its own.
 *
 * <p>The class is named after the schema or operation and the property or parameter. OpenAPI Generator could do the same,
 * but would share one class among enums that look alike today.
 */
final class EnumClasses {
    private final Path file;
    private final OpenAPI spec;
    private final IdentityHashMap<Parameter, String> sharedParameters;
    private final Map<String, Schema<?>> moved = new LinkedHashMap<>();

    private EnumClasses(Path file, OpenAPI spec) {
        this.file = file;
        this.spec = spec;
        this.sharedParameters = SharedParameters.names(spec);
    }

    static void apply(Path file, OpenAPI spec) {
        new EnumClasses(file, spec).apply();
    }

    private void apply() {
        schemas().forEach(this::properties);
        spec.getPaths().values().forEach(path -> path.readOperations().forEach(this::operation));
        moved.forEach(spec::schema);
    }

    private void operation(Operation operation) {
        String name = operation.getOperationId();
        parameters(name, operation.getParameters());
        if (operation.getRequestBody() != null) {
            content(name + "_request", operation.getRequestBody().getContent());
        }
        operation
                .getResponses()
                .forEach((status, response) -> content(name + "_" + status + "_response", response.getContent()));
    }

    private void content(String owner, @Nullable Content content) {
        if (content != null) {
            content.values().forEach(mediaType -> properties(owner, mediaType.getSchema()));
        }
    }

    @SuppressWarnings("rawtypes") // swagger-parser's own signature
    private Map<String, Schema> schemas() {
        boolean none = spec.getComponents() == null || spec.getComponents().getSchemas() == null;
        return none ? Map.of() : spec.getComponents().getSchemas();
    }

    private void parameters(String operation, @Nullable List<Parameter> parameters) {
        for (Parameter parameter : parameters == null ? List.<Parameter>of() : parameters) {
            String shared = sharedParameters.get(parameter);
            String name = shared != null ? shared : operation + "_" + parameter.getName();
            parameter.setSchema(replacement(name, parameter.getSchema()));
        }
    }

    private void properties(String owner, @Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        if (schema.getProperties() != null) {
            schema.getProperties().replaceAll((property, value) -> replacement(owner + "_" + property, value));
        }
        elements(owner, schema);
    }

    private void elements(String owner, Schema<?> schema) {
        if (schema.getItems() != null) {
            schema.setItems(replacement(owner + "_item", schema.getItems()));
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            schema.setAdditionalProperties(replacement(owner + "_value", values));
        }
    }

    private @Nullable Schema<?> replacement(String name, @Nullable Schema<?> schema) {
        if (schema == null || schema.getEnum() == null) {
            properties(name, schema);
            return schema;
        }
        String type = JavaNames.type(name);
        if (schemas().containsKey(type) || moved.put(type, schema) != null) {
            throw new InputException(
                    file, "two classes would be named " + type + "; rename the schema, property or parameter " + name);
        }
        return new Schema<>().$ref("#/components/schemas/" + type);
    }
}
