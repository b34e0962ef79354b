package dev.proofsheet.harness.rule;

import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.RequestMessage;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An exchange as it would stand in a scenario, for what a finding shows of one that stands in none. */
final class ExchangeTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ExchangeTree() {}

    static JsonNode of(Exchange exchange) {
        ObjectNode tree = NODES.objectNode();
        RequestMessage sent = exchange.request();
        ObjectNode request = tree.putObject("request");
        request.putObject("path").setAll(sent.path());
        request.putObject("query").setAll(sent.query());
        fill(request, sent.headers(), sent.body());
        ObjectNode response = tree.putObject("response");
        response.put("status", exchange.reply().status());
        fill(response, exchange.reply().headers(), exchange.reply().body());
        return tree;
    }

    private static void fill(ObjectNode message, Map<String, String> headers, Body body) {
        ObjectNode named = message.putObject("headers");
        headers.forEach(named::put);
        if (body instanceof Body.Json json) {
            message.set("json", json.value());
        } else if (body instanceof Body.Text text) {
            message.put("text", text.value());
        } else if (body instanceof Body.Form form) {
            message.putObject("form").setAll(form.fields());
        } else if (body instanceof Body.Multipart multipart) {
            ArrayNode parts = message.putArray("multipart");
            multipart.parts().forEach(part -> add(part, parts.addObject()));
        }
    }

    private static void add(Body.Part part, ObjectNode node) {
        node.put("name", part.name());
        part.text().ifPresent(text -> node.put("text", text));
        part.filename().ifPresent(filename -> node.put("filename", filename));
        part.type().ifPresent(type -> node.put("type", type));
    }
}
