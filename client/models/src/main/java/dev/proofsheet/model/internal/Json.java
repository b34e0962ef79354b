package dev.proofsheet.model.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.proofsheet.model.ImageFile;
import dev.proofsheet.model.JsonValue;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * JSON as all clients read and write it: exact, and without coercion.
 *
 * <p>Numbers keep their digits and times their offset, and {@code 5} is no text. What the models do not declare, they keep.
 */
public final class Json {
    /** How deep JSON may be nested: a level takes up to a kilobyte of a stack that can be as small as 256 of them. */
    public static final int MOST_LEVELS = 200;

    /** How many digits a number may have: the time to calculate with one grows with their square. */
    static final int MOST_DIGITS = 1_000;

    /** What JSON may have at most. */
    public static final String LIMITS = "JSON may have " + MOST_LEVELS + " levels, numbers of " + MOST_DIGITS
            + " digits and names of " + StreamReadConstraints.DEFAULT_MAX_NAME_LEN + " characters";

    private static final ObjectMapper SHARED = create();

    private static final ObjectReader LENIENT = lenient((model, property) -> {});

    private Json() {}

    /**
     * A mapper that reads and writes models as the clients do; the caller's own, to configure further. It refuses a value that
     * does not fit the type of its property.
     */
    public static ObjectMapper mapper() {
        return SHARED.copy();
    }

    /**
     * Reads values of a type and keeps what does not fit the type of its property raw, in
     * {@link dev.proofsheet.model.JsonModel#unexpectedProperties()} of the innermost model. JSON that is broken, and a whole of
     * another type, are refused all the same.
     *
     * @param onUnexpected called while it reads, with the simple names of a model and the name of a property, once for each
     *     property; must not throw
     */
    public static ObjectReader lenientReader(Type type, BiConsumer<String, String> onUnexpected) {
        return lenient(onUnexpected).forType(SHARED.constructType(type));
    }

    /**
     * Reads a whole text leniently.
     *
     * @param type a model or {@link JsonValue}
     * @throws IllegalArgumentException if the text is not JSON, or not an object where a model is to be read; the message does
     *     not quote it
     */
    public static <T> T read(String json, Class<T> type) {
        try (JsonParser parser = LENIENT.createParser(json)) {
            if (parser.nextToken() == null) {
                throw new IllegalArgumentException("invalid JSON: the text is empty");
            }
            if (!parser.hasToken(JsonToken.START_OBJECT) && ObjectModel.class.isAssignableFrom(type)) {
                JsonValue found = LENIENT.readValue(parser, JsonValue.class);
                throw new IllegalArgumentException(
                        "the JSON of a " + type.getSimpleName() + " must be an object, not " + Untyped.kind(found));
            }
            return LENIENT.readValue(parser, type);
        } catch (JsonProcessingException e) {
            // Not as its cause: the message of Jackson quotes the text, which can hold a secret.
            throw new IllegalArgumentException(
                    exceedsLimits(e) ? LIMITS + "; the text exceeds this" : "invalid JSON" + place(e.getLocation()));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
    }

    /**
     * Writes a model or a {@link JsonValue}.
     *
     * @throws IllegalStateException if it has a file
     */
    public static String write(Object value) {
        try {
            return SHARED.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    value.getClass().getSimpleName() + " cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** Whether a text could not be read because it exceeds {@link #LIMITS}. */
    public static boolean exceedsLimits(@Nullable Throwable failure) {
        return failure instanceof StreamConstraintsException || (failure != null && exceedsLimits(failure.getCause()));
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static ObjectReader lenient(BiConsumer<String, String> onUnexpected) {
        return SHARED.reader().withAttribute(Leniency.class, new Leniency(onUnexpected));
    }

    private static JsonMapper create() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        // Jackson ends at 20,000,000 characters, an image of 15 MB as Base64. The transport limits the
                        // size of responses, and its limit has a name.
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNestingDepth(MOST_LEVELS)
                        .maxNumberLength(MOST_DIGITS)
                        .build())
                .build();
        JsonMapper.Builder builder = JsonMapper.builder(factory)
                .addModule(proofsheet())
                .annotationIntrospector(new ModelAnnotations())
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                // A response that cannot be read may hold what a log must not.
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
                .addDeserializer(BigDecimal.class, Decimals.reader())
                .addSerializer(BigDecimal.class, new Decimals())
                .addSerializer(ImageFile.class, new EmbeddedFile.Writer())
                .addDeserializer(ImageFile.class, new EmbeddedFile.Reader())
                .setDeserializerModifier(new ModelProperties());
        IsoTimes.addTo(module);
        return module;
    }
}
