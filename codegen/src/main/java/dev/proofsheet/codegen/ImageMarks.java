package dev.proofsheet.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.Objects;
import org.openapitools.codegen.utils.ModelUtils;

/** Leaves on the schema of each response with generated images the code that finds them. */
final class ImageMarks {
    /** On a schema: an expression for a stream of images. */
    static final String EXTENSION = "x-image-code";

    private ImageMarks() {}

    /** Marks the responses of operations that do more than read, and start no job: what they return was made for the call. */
    static void apply(OpenAPI spec) {
        ImageCode code = new ImageCode(spec);
        for (Operation operation : GuideOperations.byId(spec).values()) {
            boolean generates = Objects.equals(operation.getExtensions().get(RepeatMarks.MAY_REPEAT), false)
                    && !operation.getExtensions().containsKey(JobMarks.EXTENSION);
            if (generates) {
                GuideOperations.reply(spec, operation)
                        .filter(reply -> reply.get$ref() != null)
                        .map(reply -> ModelUtils.getReferencedSchema(spec, reply))
                        .ifPresent(schema -> code.inArrays(schema, "this")
                                .ifPresent(images -> schema.addExtension(EXTENSION, images)));
            }
        }
    }
}
