package dev.proofsheet.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Makes an integer without a format a long one where its bounds ask for it. */
final class IntegerWidths {
    private IntegerWidths() {}

    static void apply(OpenAPI spec) {
        SchemaWalk.visit(spec, IntegerWidths::widen);
    }

    private static void widen(Schema<?> schema) {
        boolean bare = "integer".equals(schema.getType()) && schema.getFormat() == null;
        if (bare && (exceeds(schema.getMinimum()) || exceeds(schema.getMaximum()))) {
            schema.setFormat("int64");
        }
    }

    private static boolean exceeds(@Nullable BigDecimal bound) {
        return bound != null && bound.toBigInteger().bitLength() >= Integer.SIZE;
    }
}
