package dev.proofsheet.client.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import dev.proofsheet.model.ImageFile;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Writes a {@link MultipartForm} as the parts that it stands for, in the order of the spec. */
final class MultipartConverters extends Converter.Factory {
    /** Written out, a number with a large exponent could fill the memory. */
    private static final int MOST_DIGITS = 1_000;

    private static final MediaType TEXT = MediaType.get("text/plain; charset=UTF-8");

    @Override
    public @Nullable Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameterAnnotations, Annotation[] methodAnnotations, Retrofit retrofit) {
        boolean isForm = type instanceof Class<?> model && MultipartForm.class.isAssignableFrom(model);
        return isForm ? (Converter<MultipartForm, RequestBody>) MultipartConverters::write : null;
    }

    private static RequestBody write(MultipartForm form) {
        MultipartBody.Builder body = new MultipartBody.Builder().setType(MultipartBody.FORM);
        JsonNode properties = Jackson.MAPPER.valueToTree(form);
        properties.properties().forEach(property -> add(body, property.getKey(), property.getValue()));
        return body.build();
    }

    private static void add(MultipartBody.Builder body, String name, JsonNode value) {
        if (value.isArray()) {
            value.forEach(element -> add(body, name, element));
        } else if (value instanceof POJONode node && node.getPojo() instanceof ImageFile file) {
            requireReadable(name, file);
            body.addFormDataPart(name, file.name(), new FileBody(file));
        } else if (value.isValueNode() && !value.isNull()) {
            body.addFormDataPart(name, null, RequestBody.create(text(value), TEXT));
        } else if (value.isObject()) {
            throw new IllegalArgumentException("the part '" + name + "' is an object; a form has texts and files only");
        }
    }

    /** A file that is gone would else look like a fault of the network, after the request has begun. */
    private static void requireReadable(String name, ImageFile file) {
        try {
            long unused = file.size();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "the file " + file.name() + " of the part '" + name
                            + "' cannot be read; it must exist until it is sent",
                    e);
        }
    }

    private static String text(JsonNode value) {
        if (!value.isNumber()) {
            return value.asText();
        }
        BigDecimal number = value.decimalValue();
        if (Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new IllegalArgumentException("the number " + number + " has more than " + MOST_DIGITS + " digits");
        }
        return number.toPlainString();
    }
}
