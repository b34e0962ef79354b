package dev.proofsheet.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import dev.proofsheet.model.ImageFile;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Writes a {@link MultipartForm} as the parts that it stands for, in the order of the spec. */
final class MultipartConverters extends Converter.Factory {
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
            body.addFormDataPart(name, file.name(), new FileBody(file));
        } else if (value.isValueNode() && !value.isNull()) {
            body.addFormDataPart(name, null, RequestBody.create(text(value), TEXT));
        } else if (value.isObject()) {
            throw new IllegalArgumentException("the part '" + name + "' is an object; a form has texts and files only");
        }
    }

    private static String text(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }
}
