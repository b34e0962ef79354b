package dev.proofsheet.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Visits every schema of a parsed spec once, in the order of the spec, and no mere reference to one. */
final class SchemaWalk {
    private final Consumer<Schema<?>> visitor;
    private final Set<Schema<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private SchemaWalk(Consumer<Schema<?>> visitor) {
        this.visitor = visitor;
    }

    static void visit(OpenAPI spec, Consumer<Schema<?>> visitor) {
        SchemaWalk walk = new SchemaWalk(visitor);
        if (spec.getComponents() != null) {
            walk.schemas(spec.getComponents().getSchemas());
            values(spec.getComponents().getParameters()).forEach(walk::parameter);
            values(spec.getComponents().getRequestBodies()).forEach(body -> walk.content(body.getContent()));
            values(spec.getComponents().getResponses()).forEach(walk::response);
        }
        values(spec.getPaths()).forEach(walk::path);
    }

    private void path(PathItem path) {
        path.readOperations().forEach(this::operation);
    }

    private void operation(Operation operation) {
        list(operation.getParameters()).forEach(this::parameter);
        if (operation.getRequestBody() != null) {
            content(operation.getRequestBody().getContent());
        }
        values(operation.getResponses()).forEach(this::response);
        values(operation.getCallbacks()).forEach(callback -> callback.values().forEach(this::path));
    }

    private void parameter(Parameter parameter) {
        schema(parameter.getSchema());
    }

    private void response(ApiResponse response) {
        content(response.getContent());
    }

    private void content(@Nullable Content content) {
        values(content).forEach(mediaType -> schema(mediaType.getSchema()));
    }

    @SuppressWarnings("rawtypes") // swagger-parser's own signature
    private void schemas(@Nullable Map<String, Schema> schemas) {
        values(schemas).forEach(this::schema);
    }

    private void schema(@Nullable Schema<?> schema) {
        if (schema == null || schema.get$ref() != null || !seen.add(schema)) {
            return;
        }
        visitor.accept(schema);
        schemas(schema.getProperties());
        schema(schema.getItems());
        schema(schema.getAdditionalProperties() instanceof Schema<?> values ? values : null);
    }

    private static <T> Collection<T> values(@Nullable Map<?, T> map) {
        return map == null ? List.of() : map.values();
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
