package dev.proofsheet.harness.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.proofsheet.document.InputException;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.spec.FormSchema;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.SpecNode;
import dev.proofsheet.model.ImageFile;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of a request as the client's typed model. */
final class RequestBodies {
    private static final String JSON_TYPE = "application/json";
    private static final String FORM_TYPE = "multipart/form-data";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RequestBodies() {}

    static @Nullable Object toModel(GeneratedClient client, Operation operation, Body body, Type type)
            throws UncallableException, JsonProcessingException {
        if (body instanceof Body.None) {
            return null;
        }
        if (body instanceof Body.Json json) {
            JsonNode tree = client.tree(json.value().toString());
            return new TypedBuilding(client).build(type, operation.body().schema(JSON_TYPE), tree);
        }
        if (body instanceof Body.Multipart multipart) {
            Optional<SpecNode> schema = operation.body().schema(FORM_TYPE);
            if (schema.isPresent()) {
                JsonNode tree = tree(FormSchema.of(schema.get()), multipart);
                return new TypedBuilding(client).build(type, schema, tree);
            }
        }
        throw new UncallableException(
                UncallableException.UNBUILDABLE,
                "its methods take no body of " + body.mediaType().orElse("an unknown type"));
    }

    private static ObjectNode tree(FormSchema form, Body.Multipart multipart) {
        ObjectNode tree = JSON.objectNode();
        for (Body.Part part : multipart.parts()) {
            Optional<String> property = form.property(part.name());
            String name = property.orElse(part.name());
            JsonNode value = part.file().isPresent()
                    ? JSON.pojoNode(file(part, part.file().get()))
                    : text(property.map(form::item), part.text().orElseThrow());
            if (property.filter(form::repeats).isPresent()) {
                tree.withArrayProperty(name).add(value);
            } else {
                tree.set(name, value);
            }
        }
        return tree;
    }

    private static JsonNode text(Optional<SpecNode> schema, String text) {
        String type = schema.flatMap(node -> node.text("type")).orElse("string");
        return switch (type) {
            case "integer", "number" -> JSON.numberNode(new BigDecimal(text));
            case "boolean" -> JSON.booleanNode(Boolean.parseBoolean(text));
            default -> JSON.textNode(text);
        };
    }

    private static ImageFile file(Body.Part part, Path path) {
        try {
            return ImageFile.of(
                    Files.readAllBytes(path),
                    part.filename().orElse(path.getFileName().toString()),
                    part.type().orElse("application/octet-stream"));
        } catch (IOException e) {
            throw new InputException(path, "the file cannot be read: " + e.getMessage());
        }
    }
}
