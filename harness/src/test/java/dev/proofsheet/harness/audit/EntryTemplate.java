package dev.proofsheet.harness.audit;

import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.WireText;
import dev.proofsheet.harness.spec.Lifecycle;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.SecurityScheme;
import dev.proofsheet.harness.spec.Spec;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes an exchange of a scenario as an entry of a HAR file, with gaps for the job's name and the time. */
final class EntryTemplate {
    static final String JOB = "@JOB@";
    static final String TIME = "@TIME@";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Spec spec;
    private final String job;

    EntryTemplate(Spec spec, String job) {
        this.spec = spec;
        this.job = job;
    }

    String write(Exchange exchange, Optional<Plant> plant) {
        Operation operation = spec.operation(exchange.operation());
        ObjectNode entry = JSON.objectNode().put("startedDateTime", TIME).put("time", 120.5);
        writeRequest(entry.putObject("request"), exchange, operation, plant);
        writeReply(entry.putObject("response"), exchange, plant);
        entry.putObject("cache");
        entry.putObject("timings").put("send", 0.5).put("wait", 110).put("receive", 10);
        return entry.toString().replace(job, JOB);
    }

    private void writeRequest(ObjectNode request, Exchange exchange, Operation operation, Optional<Plant> plant) {
        String path = operation.path();
        for (Map.Entry<String, JsonNode> parameter : exchange.request().path().entrySet()) {
            path = path.replace("{" + parameter.getKey() + "}", WireText.of(parameter.getValue()));
        }
        StringBuilder query = new StringBuilder();
        exchange.request()
                .query()
                .forEach((name, value) -> query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(WireText.of(value), StandardCharsets.UTF_8)));
        request.put("method", operation.method())
                .put("url", spec.server() + path + query)
                .put("httpVersion", "HTTP/2");
        request.putArray("cookies");
        ArrayNode headers = request.putArray("headers");
        exchange.request()
                .headers()
                .forEach((name, value) -> header(headers, name.toLowerCase(java.util.Locale.ROOT), value));
        operation.security().stream()
                .limit(1)
                .forEach(schemes -> schemes.forEach(name -> {
                    SecurityScheme scheme = spec.schemes().get(name);
                    header(headers, scheme.field(), scheme.prefix() + "recorded-key-0123456789");
                }));
        request.putArray("queryString");
        if (exchange.request().body() instanceof Body.Json json) {
            JsonNode body = json.value().deepCopy();
            plant.filter(Plant.REQUEST_PROPERTY::equals).ifPresent(any -> ((ObjectNode) body).put("planted", 1));
            header(headers, "content-type", "application/json");
            request.putObject("postData").put("mimeType", "application/json").put("text", body.toString());
        }
        request.put("headersSize", -1).put("bodySize", -1);
    }

    private void writeReply(ObjectNode response, Exchange exchange, Optional<Plant> plant) {
        Lifecycle lifecycle = spec.lifecycle().orElseThrow();
        JsonNode body = ((Body.Json) exchange.reply().body()).value().deepCopy();
        String type = "application/json";
        int status = exchange.reply().status();
        String text = body.toString();
        if (plant.isPresent()) {
            switch (plant.get()) {
                case REPLY_PROPERTY ->
                    text = ((ObjectNode) body).put("planted", 1).toString();
                case BROKEN_TEXT -> text = text.substring(0, text.length() - 2);
                case OTHER_STATUS -> status = 418;
                case OTHER_TYPE -> type = "text/html";
                case OTHER_STATE -> text = with(body, lifecycle.status(), "planted");
                case OTHER_JOB -> text = with(body, lifecycle.polledJob(), "another");
                default -> {}
            }
        }
        response.put("status", status).put("statusText", "").put("httpVersion", "HTTP/2");
        response.putArray("cookies");
        ArrayNode headers = response.putArray("headers");
        header(headers, "content-type", type);
        exchange.reply().headers().forEach((name, value) -> header(headers, name, value));
        response.putObject("content")
                .put("size", text.getBytes(StandardCharsets.UTF_8).length)
                .put("mimeType", type)
                .put("text", text);
        response.put("redirectURL", "").put("headersSize", -1).put("bodySize", -1);
    }

    private static String with(JsonNode body, JsonPointer place, String value) {
        ObjectNode owner = (ObjectNode) body.at(place.head());
        owner.put(place.last().getMatchingProperty(), value);
        return body.toString();
    }

    private static void header(ArrayNode headers, String name, String value) {
        headers.addObject().put("name", name).put("value", value);
    }
}
