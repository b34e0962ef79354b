package dev.proofsheet.model.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;

/**
 * Reads and writes dates and times as RFC 3339 has them, with the offset that they came with.
 *
 * <p>Jackson's own module takes numbers, arrays and empty texts for times as well, which could not be written again.
 */
final class IsoTimes {
    private IsoTimes() {}

    static void addTo(SimpleModule module) {
        add(module, OffsetDateTime.class, DateTimeFormatter.ISO_OFFSET_DATE_TIME, OffsetDateTime::from);
        add(module, LocalDate.class, DateTimeFormatter.ISO_LOCAL_DATE, LocalDate::from);
    }

    private static <T extends TemporalAccessor> void add(
            SimpleModule module, Class<T> type, DateTimeFormatter formatter, TemporalQuery<T> query) {
        module.addDeserializer(type, new Reader<>(type, formatter, query));
        module.addSerializer(type, new Writer<>(type, formatter));
    }

    private static final class Reader<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient DateTimeFormatter formatter;
        private final transient TemporalQuery<T> query;

        Reader(Class<T> type, DateTimeFormatter formatter, TemporalQuery<T> query) {
            super(type);
            this.formatter = formatter;
            this.query = query;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            try {
                return formatter.parse(parser.getText(), query);
            } catch (DateTimeException e) {
                return (T) context.handleWeirdStringValue(handledType(), parser.getText(), "no such text in RFC 3339");
            }
        }
    }

    private static final class Writer<T extends TemporalAccessor> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient DateTimeFormatter formatter;

        Writer(Class<T> type, DateTimeFormatter formatter) {
            super(type);
            this.formatter = formatter;
        }

        @Override
        public void serialize(T time, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(formatter.format(time));
        }
    }
}
