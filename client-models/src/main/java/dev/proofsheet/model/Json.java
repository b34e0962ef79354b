package dev.proofsheet.model;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;

/**
 * JSON as all clients read and write it: exact, and without coercion.
 *
 * <p>Numbers keep their digits and times their offset, and {@code 5} is no text. What the models do not declare, they keep.
 */
public final class Json {
    private static final ObjectMapper SHARED = create();

    private Json() {}

    /** A mapper that reads and writes models as the clients do; the caller's own, to configure further. */
    public static ObjectMapper mapper() {
        return SHARED.copy();
    }

    private static JsonMapper create() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModule(proofsheet())
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                // A reply that cannot be read may hold what a log must not.
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION);
        // The feature above does not speak for texts.
        builder.withCoercionConfig(LogicalType.Textual, config -> {
            config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
            config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
            config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        });
        return builder.build();
    }

    private static SimpleModule proofsheet() {
        SimpleModule module = new SimpleModule("proofsheet")
                .addDeserializer(Integer.class, ExactInteger.ofInteger())
                .addDeserializer(Long.class, ExactInteger.ofLong())
                .addSerializer(ImageFile.class, new EmbeddedFile.Writer())
                .addDeserializer(ImageFile.class, new EmbeddedFile.Reader())
                .setDeserializerModifier(new ExplicitNulls());
        IsoTimes.addTo(module);
        return module;
    }
}
