package dev.proofsheet.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a {@link JsonValue} with every digit, whatever the mapper does with decimals. */
final class JsonValueDeserializer extends StdDeserializer<JsonValue> {
    private static final long serialVersionUID = 1L;

    JsonValueDeserializer() {
        super(JsonValue.class);
    }

    @Override
    public JsonValue deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return new JsonValue(read(parser, context));
    }

    @Override
    public JsonValue getNullValue(DeserializationContext context) {
        return JsonValue.of(null);
    }

    private @Nullable Object read(JsonParser parser, DeserializationContext context) throws IOException {
        return switch (parser.currentToken()) {
            // Jackson hands the content of an object to a creator without its beginning.
            case START_OBJECT, FIELD_NAME, END_OBJECT -> object(parser, context);
            case START_ARRAY -> array(parser, context);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> JsonValue.number(parser.getNumberValue());
            case VALUE_NUMBER_FLOAT -> JsonValue.number(parser.getDecimalValue());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> context.handleUnexpectedToken(JsonValue.class, parser);
        };
    }

    private Map<String, @Nullable Object> object(JsonParser parser, DeserializationContext context) throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        if (parser.hasToken(JsonToken.START_OBJECT)) {
            parser.nextToken();
        }
        while (parser.hasToken(JsonToken.FIELD_NAME)) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name, read(parser, context));
            parser.nextToken();
        }
        return Collections.unmodifiableMap(object);
    }

    private List<@Nullable Object> array(JsonParser parser, DeserializationContext context) throws IOException {
        List<@Nullable Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(read(parser, context));
        }
        return Collections.unmodifiableList(array);
    }
}
