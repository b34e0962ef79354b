package dev.proofsheet.client.internal;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.proofsheet.model.internal.Json;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Writes requests as JSON, and reads responses of JSON, whatever media type they declare. */
final class JsonConverters extends Converter.Factory {
    private static final MediaType JSON = MediaType.get("application/json");

    private final ListenerNotifier listener;

    /** Tells the listener of each value that does not fit its property, and keeps it raw. */
    JsonConverters(ListenerNotifier listener) {
        this.listener = listener;
    }

    @Override
    public Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameterAnnotations, Annotation[] methodAnnotations, Retrofit retrofit) {
        ObjectWriter writer = Jackson.MAPPER.writerFor(Jackson.MAPPER.constructType(type));
        return value -> RequestBody.create(writer.writeValueAsBytes(value), JSON);
    }

    @Override
    public Converter<ResponseBody, ?> responseBodyConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        ObjectReader reader = Json.lenientReader(type, listener::unexpectedValue);
        return body -> {
            try (body) {
                return isUtf8(body.contentType())
                        ? reader.readValue(body.byteStream())
                        : reader.readValue(body.charStream());
            }
        };
    }

    private static boolean isUtf8(@Nullable MediaType type) {
        return type == null || StandardCharsets.UTF_8.equals(type.charset(StandardCharsets.UTF_8));
    }
}
