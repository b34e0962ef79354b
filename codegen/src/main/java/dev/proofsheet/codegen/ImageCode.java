package dev.proofsheet.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openapitools.codegen.utils.ModelUtils;
import tools.jackson.core.JsonPointer;

/**
 * The code that finds the images in a response.
 *
 * <p>An image is a text: its address, or the image itself in Base64. It is an element of an array, or a property whose format
 * is an address or bytes, whose example is an address, or whose name says Base64. In an object without one, an array leads on.
 */
final class ImageCode {
    private static final int DEEPEST = 5;
    private static final Pattern BASE64 = Pattern.compile("(?i).*(b64|base64).*");

    private final OpenAPI spec;

    ImageCode(OpenAPI spec) {
        this.spec = spec;
    }

    /** The images at a place of the response of a call, which a variable has, as an expression for a stream of them. */
    Optional<String> at(CallView call, String pointer, String variable) {
        return GuideOperations.reply(spec, GuideOperations.byId(spec).get(call.name()))
                .flatMap(reply -> follow(reply, JsonPointer.compile(pointer)))
                .flatMap(schema -> images(schema, variable, DEEPEST));
    }

    private Optional<Schema<?>> follow(Schema<?> schema, JsonPointer pointer) {
        if (pointer.matches()) {
            return Optional.of(schema);
        }
        Schema<?> actual = resolved(schema);
        Schema<?> next = ModelUtils.isArraySchema(actual)
                ? actual.getItems()
                : properties(actual).get(pointer.getMatchingProperty());
        return next == null ? Optional.empty() : follow(next, pointer.tail());
    }

    private Optional<String> images(Schema<?> schema, String variable, int depth) {
        Schema<?> actual = resolved(schema);
        if (ModelUtils.isArraySchema(actual)) {
            String element = depth == DEEPEST ? "image" : "image" + (DEEPEST - depth);
            return images(actual.getItems(), element, depth - 1)
                    .map(inner -> "ImageSources.each(" + variable + ").flatMap(" + element + " -> " + inner + ")");
        }
        if ("string".equals(actual.getType())) {
            return Optional.of("ImageSources.of(" + variable + ")");
        }
        String images = properties(actual).entrySet().stream()
                .filter(property -> isImage(property.getKey(), resolved(property.getValue())))
                .map(property -> variable + "::" + JavaNames.member(property.getKey()))
                .collect(Collectors.joining(", "));
        if (!images.isEmpty()) {
            return Optional.of("ImageSources.of(" + images + ")");
        }
        return depth <= 0 ? Optional.empty() : inArrays(actual, variable, depth);
    }

    /** The images in the arrays of an object, which a variable has, as an expression for a stream of them. */
    Optional<String> inArrays(Schema<?> object, String variable) {
        return inArrays(object, variable, DEEPEST);
    }

    private Optional<String> inArrays(Schema<?> object, String variable, int depth) {
        return properties(object).entrySet().stream()
                .filter(property -> leadsOn(property.getKey(), resolved(property.getValue())))
                .flatMap(property -> images(property.getValue(), accessor(variable, property.getKey()), depth).stream())
                .findFirst();
    }

    /** Whether a property is an array that may have images: not every array of texts has. */
    private boolean leadsOn(String name, Schema<?> array) {
        if (!ModelUtils.isArraySchema(array)) {
            return false;
        }
        Schema<?> element = resolved(array.getItems());
        return !"string".equals(element.getType())
                || isImage(name, element)
                || String.valueOf(array.getExample()).contains("\"https://");
    }

    private static String accessor(String variable, String property) {
        return variable + "." + JavaNames.member(property) + "()";
    }

    private static boolean isImage(String name, Schema<?> schema) {
        String format = Objects.requireNonNullElse(schema.getFormat(), "");
        return "string".equals(schema.getType())
                && (format.equals("uri")
                        || format.equals("byte")
                        || String.valueOf(schema.getExample()).startsWith("https://")
                        || BASE64.matcher(name).matches());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // swagger-parser's own signature
    private static Map<String, Schema<?>> properties(Schema<?> schema) {
        return (Map) Objects.requireNonNullElse(schema.getProperties(), Map.of());
    }

    private Schema<?> resolved(Schema<?> schema) {
        return ModelUtils.getReferencedSchema(spec, schema);
    }
}
