package dev.proofsheet.harness.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes small recordings of the sample provider. */
final class Har {
    static final String KEY = "recorded-key-that-nobody-may-see";

    private final List<ObjectNode> entries = new ArrayList<>();

    /** An entry with a request and no reply; what it returns can be changed. */
    ObjectNode entry(String method, String url) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("startedDateTime", "2026-01-01T00:00:%02d.000Z".formatted(entries.size()));
        ObjectNode request = entry.putObject("request").put("method", method).put("url", url);
        header(request.putArray("headers"), "x-sample-key", KEY);
        entry.putObject("response").put("status", 0).putArray("headers");
        entries.add(entry);
        return entry;
    }

    /** A submit of the sample provider that agrees with its spec. */
    ObjectNode submit(String job) {
        ObjectNode entry = entry("POST", "https://sample.invalid/v1/jobs");
        header(entry.at("/request/headers"), "X-Trace", "t");
        body(entry, "{\"prompt\": \"a fox\"}");
        reply(entry, 202, "{\"id\": \"" + job + "\", \"status\": \"QUEUED\"}");
        header(entry.at("/response/headers"), "X-Left", "3");
        return entry;
    }

    /** A poll of the sample provider. */
    ObjectNode poll(String job, String status) {
        ObjectNode entry = entry("GET", "https://sample.invalid/v1/jobs/" + job);
        String pictures = status.equals("DONE") ? ", \"pictures\": [{\"url\": \"https://cdn.invalid/1.png\"}]" : "";
        reply(entry, 200, "{\"id\": \"" + job + "\", \"status\": \"" + status + "\"" + pictures + "}");
        return entry;
    }

    static void body(ObjectNode entry, String json) {
        ((ObjectNode) entry.get("request"))
                .putObject("postData")
                .put("mimeType", "application/json")
                .put("text", json);
    }

    static void reply(ObjectNode entry, int status, String json) {
        ObjectNode response = (ObjectNode) entry.get("response");
        response.put("status", status);
        ((ArrayNode) response.get("headers")).removeAll();
        header(response.get("headers"), "Content-Type", "application/json");
        response.putObject("content")
                .put("size", json.length())
                .put("mimeType", "application/json")
                .put("text", json);
    }

    static void header(tools.jackson.databind.JsonNode headers, String name, String value) {
        ((ArrayNode) headers).addObject().put("name", name).put("value", value);
    }

    /** The file, an entry on each line from the second. */
    @Override
    public String toString() {
        List<String> lines =
                entries.stream().map(JsonMapper.shared()::writeValueAsString).toList();
        return "{\"log\": {\"version\": \"1.2\", \"entries\": [\n" + String.join(",\n", lines) + "\n]}}\n";
    }
}
