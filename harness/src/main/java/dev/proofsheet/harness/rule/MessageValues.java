package dev.proofsheet.harness.rule;

import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.ReplyMessage;
import dev.proofsheet.harness.fixture.RequestMessage;
import dev.proofsheet.harness.fixture.WireText;
import dev.proofsheet.harness.spec.MediaTypes;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Parameter;
import dev.proofsheet.harness.spec.Parameter.In;
import dev.proofsheet.harness.spec.Reply;
import dev.proofsheet.harness.spec.Reply.ReplyHeader;
import dev.proofsheet.harness.spec.SpecNode;
import dev.proofsheet.harness.spec.TypedText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a message holds of what {@link MessageTypes} declares. What is not there, or cannot be read, is left out. */
final class MessageValues {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private MessageValues() {}

    static Map<String, Object> request(Operation operation, RequestMessage request) {
        Map<String, Object> values = new HashMap<>();
        values.put("path", parameters(operation, In.PATH, request.path()));
        values.put("query", parameters(operation, In.QUERY, request.query()));
        Map<String, Object> headers = new HashMap<>();
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            Optional<Parameter> declared = operation.parameter(In.HEADER, header.getKey());
            if (declared.isPresent()) {
                headers.put(
                        MessageTypes.name(declared.get()), typed(declared.get().schema(), header.getValue()));
            }
        }
        values.put("headers", headers);
        if (request.body() instanceof Body.Multipart || request.body() instanceof Body.Form) {
            operation
                    .body()
                    .schema(request.body().mediaType().orElse(""))
                    .ifPresent(schema -> values.put("body", FormValues.of(schema, request.body())));
        } else {
            json(request.body(), request.headers()).ifPresent(value -> values.put("body", CelValues.of(value)));
        }
        return values;
    }

    static Map<String, Object> reply(Operation operation, ReplyMessage reply) {
        Map<String, Object> values = new HashMap<>();
        values.put("status", (long) reply.status());
        Map<String, Object> headers = new HashMap<>();
        Map<String, ReplyHeader> declared =
                operation.reply(reply.status()).map(Reply::headers).orElse(Map.of());
        for (Map.Entry<String, String> header : reply.headers().entrySet()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            ReplyHeader known = declared.get(name);
            if (known != null) {
                headers.put(name, typed(known.schema(), header.getValue()));
            }
        }
        values.put("headers", headers);
        json(reply.body(), reply.headers()).ifPresent(value -> values.put("body", CelValues.of(value)));
        return values;
    }

    private static Map<String, Object> parameters(Operation operation, In in, Map<String, JsonNode> sent) {
        Map<String, Object> values = new HashMap<>();
        for (Parameter parameter : operation.parameters()) {
            JsonNode value = parameter.in() == in ? sent.get(parameter.name()) : null;
            if (value != null) {
                values.put(parameter.name(), parameter(parameter.schema(), value));
            }
        }
        return values;
    }

    private static Object parameter(SpecNode schema, JsonNode value) {
        if (schema.text("type").filter("array"::equals).isEmpty()) {
            return typed(schema, WireText.of(value));
        }
        List<JsonNode> items = value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).toList()
                : List.of(value);
        return items.stream().map(item -> typed(schema, WireText.of(item))).toList();
    }

    private static Object typed(SpecNode schema, String text) {
        return CelValues.of(TypedText.of(schema, text));
    }

    private static Optional<JsonNode> json(Body body, Map<String, String> headers) {
        if (body instanceof Body.Json json) {
            return Optional.of(json.value());
        }
        boolean declaredAsJson = headers.entrySet().stream()
                .anyMatch(header ->
                        header.getKey().equalsIgnoreCase("Content-Type") && MediaTypes.isJson(header.getValue()));
        if (!(body instanceof Body.Text text) || !declaredAsJson) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readTree(text.value())).filter(value -> !value.isMissingNode());
        } catch (JacksonException e) {
            return Optional.empty(); // The check of bodies says so.
        }
    }
}
