package dev.proofsheet.client.internal;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/**
 * Writes paths, queries and headers where {@code toString()} is not what the wire expects.
 *
 * <p>A decimal would have an exponent, and a time on the full minute no seconds, which RFC 3339 forbids.
 */
final class TextConverters extends Converter.Factory {

    @Override
    public @Nullable Converter<?, String> stringConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        if (type == BigDecimal.class) {
            return (Converter<BigDecimal, String>) BigDecimal::toPlainString;
        }
        if (type == OffsetDateTime.class) {
            return (Converter<OffsetDateTime, String>) DateTimeFormatter.ISO_OFFSET_DATE_TIME::format;
        }
        return null;
    }
}
