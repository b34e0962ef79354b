package dev.proofsheet.model.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Writes decimals without an exponent, which not every provider can read.
 *
 * <p>A decimal such as {@code 1e1000000000} keeps its exponent: a few bytes of a response must not become gigabytes.
 */
public final class Decimals extends StdScalarSerializer<BigDecimal> {
    private static final long serialVersionUID = 1L;

    Decimals() {
        super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal decimal, JsonGenerator generator, SerializerProvider provider) throws IOException {
        write(decimal, generator);
    }

    /** Writes a decimal as a JSON number. */
    public static void write(BigDecimal decimal, JsonGenerator generator) throws IOException {
        if (isWrittenPlain(decimal)) {
            generator.writeNumber(decimal);
        } else {
            generator.writeNumber(decimal.toString());
        }
    }

    /** Reads decimals with the digits with which they are written: {@code 1e3} as 1000. */
    static JsonDeserializer<BigDecimal> reader() {
        return new NumberDeserializers.BigDecimalDeserializer() {
            private static final long serialVersionUID = 1L;

            @Override
            public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                BigDecimal decimal = super.deserialize(parser, context);
                return decimal.scale() < 0 && isWrittenPlain(decimal) ? decimal.setScale(0) : decimal;
            }
        };
    }

    /** Whether it is written without an exponent: if it has no more digits than can be read again. */
    public static boolean isWrittenPlain(BigDecimal decimal) {
        return (long) decimal.precision() + Math.abs((long) decimal.scale()) <= Json.MOST_DIGITS;
    }
}
