package dev.proofsheet.harness.traffic;

import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.spec.MediaTypes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes of a recorded body the kind of body that its type says. */
final class BodyReader {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    // The names of properties are those of the spec, which are interned too: then they are found by identity.
    // Bodies are small, so that a pool of buffers that threads share would take longer than some of them.
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.threadLocalPool())
                    .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private BodyReader() {}

    /**
     * Reads a body.
     *
     * @param type the type that the message gives it; empty where it gives none
     * @param file the file of the recording, which holds what files were sent
     */
    static Body read(RecordedBody body, String type, Path file) {
        if (body.text().isEmpty() && body.params().isEmpty()) {
            boolean mayBeThere = body.size() > 0 || (body.size() < 0 && !type.isEmpty());
            return mayBeThere ? new Body.Unseen() : new Body.None();
        }
        String essence = MediaTypes.essence(type);
        if (essence.equals("multipart/form-data")) {
            return multipart(body, type, file);
        }
        if (essence.equals("application/x-www-form-urlencoded")) {
            return form(body);
        }
        Optional<String> text = text(body, essence);
        if (text.isEmpty()) {
            return new Body.Unseen();
        }
        return essence.isEmpty() || MediaTypes.isJson(essence) ? json(text.get()) : new Body.Text(text.get());
    }

    /** The text; nothing where it was cut or is the code of something that is no text. */
    private static Optional<String> text(RecordedBody body, String essence) {
        Optional<String> text = body.text();
        if (text.isEmpty() || text.get().endsWith(LongTexts.MARK)) {
            return Optional.empty();
        }
        return body.base64() ? decoded(text.get(), essence) : text;
    }

    private static Optional<String> decoded(String text, String essence) {
        boolean isText = MediaTypes.isJson(essence) || essence.startsWith("text/") || essence.isEmpty();
        try {
            return isText
                    ? Optional.of(new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Body json(String text) {
        try {
            JsonNode value = MAPPER.readTree(text.getBytes(StandardCharsets.UTF_8));
            return value.isMissingNode() ? new Body.Text(text) : new Body.Json(value);
        } catch (JacksonException e) {
            return new Body.Text(text);
        }
    }

    private static Body form(RecordedBody body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (body.params().isEmpty()) {
            fields.putAll(Address.fields(body.text().orElse("")));
        }
        body.params()
                .forEach(param -> fields.computeIfAbsent(param.name(), name -> new ArrayList<>())
                        .add(param.value().orElse("")));
        return new Body.Form(values(fields));
    }

    /** The values as a scenario writes them: a list stands for a repeated field. */
    static Map<String, JsonNode> values(Map<String, List<String>> fields) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            List<String> texts = field.getValue();
            if (texts.size() == 1) {
                values.put(field.getKey(), JSON.stringNode(texts.get(0)));
            } else {
                ArrayNode array = JSON.arrayNode();
                texts.forEach(array::add);
                values.put(field.getKey(), array);
            }
        }
        return values;
    }

    private static Body multipart(RecordedBody body, String type, Path file) {
        if (body.params().isEmpty()) {
            return MultipartText.read(body, type, file);
        }
        List<Body.Part> parts = new ArrayList<>();
        body.params().forEach(param -> parts.add(part(param.name(), param.value(), param.isFile(), file)));
        return new Body.Multipart(parts);
    }

    static Body.Part part(String name, Optional<String> text, boolean isFile, Path file) {
        return new Body.Part(
                name,
                isFile ? Optional.empty() : text.or(() -> Optional.of("")),
                isFile ? Optional.of(file) : Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
