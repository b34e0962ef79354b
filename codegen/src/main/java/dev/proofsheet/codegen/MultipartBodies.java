package dev.proofsheet.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Marks the models of multipart bodies, and lets them be generated as one body.
 *
 * <p>OpenAPI Generator would make a parameter of each part, with names that the caller repeats and one file where the spec
 * has a list. A marked model knows its parts, and the client runtime writes them.
 */
final class MultipartBodies {
    static final String MEDIA_TYPE = "multipart/form-data";

    /** On an object schema: whether it is sent as a form. */
    static final String EXTENSION = "x-multipart";

    /** On a property of such a schema: a list of the media types that its files may have; none where all may be. */
    static final String MEDIA_TYPES = "x-media-types";

    private MultipartBodies() {}

    static void apply(OpenAPI spec) {
        spec.getPaths()
                .values()
                .forEach(path -> path.readOperations().forEach(operation -> {
                    RequestBody body = operation.getRequestBody();
                    MediaType form = body == null || body.getContent() == null
                            ? null
                            : body.getContent().get(MEDIA_TYPE);
                    if (form != null) {
                        mark(spec, form.getSchema(), Objects.requireNonNullElse(form.getEncoding(), Map.of()));
                        body.setContent(new Content().addMediaType("application/json", form));
                    }
                }));
    }

    private static void mark(OpenAPI spec, Schema<?> schema, Map<String, Encoding> encodings) {
        String reference = schema.get$ref();
        if (reference != null) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            mark(spec, Objects.requireNonNull(spec.getComponents().getSchemas().get(name), name), encodings);
        } else {
            schema.addExtension(EXTENSION, true);
            encodings.forEach((part, encoding) -> {
                Schema<?> property = schema.getProperties().get(part);
                if (property != null && encoding.getContentType() != null) {
                    String types = encoding.getContentType().toLowerCase(Locale.ROOT);
                    property.addExtension(MEDIA_TYPES, List.of(types.split("\\s*,\\s*")));
                }
            });
        }
    }
}
