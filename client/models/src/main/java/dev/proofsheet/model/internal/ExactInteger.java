package dev.proofsheet.model.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Reads whole numbers however they are written ({@code 10}, {@code 10.0}, {@code 1e1}), and refuses what would be cut off.
 *
 * <p>Jackson either reads 1.5 as 1 or refuses 10.0, which JSON Schema calls an integer.
 */
final class ExactInteger<T extends Number> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Conversion<T> conversion;

    private interface Conversion<T> {
        T exact(BigDecimal number);
    }

    private ExactInteger(Class<T> type, Conversion<T> conversion) {
        super(type);
        this.conversion = conversion;
    }

    static JsonDeserializer<Integer> ofInteger() {
        return new ExactInteger<>(Integer.class, BigDecimal::intValueExact);
    }

    static JsonDeserializer<Long> ofLong() {
        return new ExactInteger<>(Long.class, BigDecimal::longValueExact);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.currentToken().isNumeric()) {
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
        BigDecimal number = parser.getDecimalValue();
        try {
            return conversion.exact(number);
        } catch (ArithmeticException e) {
            throw context.weirdNumberException(number, handledType(), "not a whole number of this size");
        }
    }
}
