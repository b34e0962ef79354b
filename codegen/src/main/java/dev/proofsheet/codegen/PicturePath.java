package dev.proofsheet.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.Optional;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * The accessors that lead from a job's reply to a text that is a picture: its address, or the picture itself in Base64.
 *
 * <p>The lifecycle says which part of the reply is the result; in it, an array leads on by its first element, and an object by
 * the property that holds an address, by its format or its example.
 */
final class PicturePath {
    private static final int DEEPEST = 5;

    private final OpenAPI spec;

    PicturePath(OpenAPI spec) {
        this.spec = spec;
    }

    /** The accessors from a schema by way of a JSON Pointer to the picture, if there is one. */
    Optional<String> find(Schema<?> schema, String pointer) {
        Schema<?> place = schema;
        for (String property : properties(pointer)) {
            Map<String, ?> properties =
                    ModelUtils.getReferencedSchema(spec, place).getProperties();
            if (properties == null || !properties.containsKey(property)) {
                return Optional.empty();
            }
            place = (Schema<?>) properties.get(property);
        }
        return within(place, DEEPEST).map(rest -> accessors(pointer) + rest);
    }

    private Optional<String> within(Schema<?> schema, int depth) {
        Schema<?> actual = ModelUtils.getReferencedSchema(spec, schema);
        if (ModelUtils.isArraySchema(actual)) {
            return within(actual.getItems(), depth).map(rest -> ".get(0)" + rest);
        }
        if (actual.getProperties() == null) {
            return "string".equals(actual.getType()) ? Optional.of("") : Optional.empty();
        }
        for (Map.Entry<String, ?> property : actual.getProperties().entrySet()) {
            Schema<?> value = ModelUtils.getReferencedSchema(spec, (Schema<?>) property.getValue());
            String accessor = "." + JavaNames.member(property.getKey()) + "()";
            if (isPicture(value)) {
                return Optional.of(accessor);
            }
            Optional<String> rest =
                    ModelUtils.isArraySchema(value) && depth > 0 ? within(value, depth - 1) : Optional.empty();
            if (rest.isPresent()) {
                return rest.map(more -> accessor + more);
            }
        }
        return Optional.empty();
    }

    private static boolean isPicture(Schema<?> schema) {
        return "string".equals(schema.getType())
                && ("uri".equals(schema.getFormat())
                        || "byte".equals(schema.getFormat())
                        || String.valueOf(schema.getExample()).startsWith("https://"));
    }

    /** The accessors that a JSON Pointer stands for. */
    static String accessors(String pointer) {
        StringBuilder accessors = new StringBuilder();
        for (String property : properties(pointer)) {
            accessors.append('.').append(JavaNames.member(property)).append("()");
        }
        return accessors.toString();
    }

    private static String[] properties(String pointer) {
        return pointer.substring(1).split("/", -1);
    }
}
