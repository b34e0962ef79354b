package dev.proofsheet.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.cli.TemporaryProject.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The rules and prices of a spec, held against recorded traffic. */
class AuditRulesTests {
    private static final String SPEC = "specs/ruled/openapi.yaml";
    private static final String JOBS = "https://ruled.invalid/v1/jobs";

    @TempDir
    Path folder;

    private TemporaryProject project;
    private final Har har = new Har();

    @BeforeEach
    void makeProject() throws IOException {
        project =
                new TemporaryProject(folder).write(SPEC, Files.readString(Path.of("src/test/resources/ruled/" + SPEC)));
    }

    private Run audit() throws IOException {
        return project.write("traffic.har", har.toString()).audit();
    }

    /** What the rules and prices found, as key, place and what stands there. */
    private List<String> findings() throws IOException {
        return Files.readAllLines(project.path("report/report.ndjson")).stream()
                .map(JsonMapper.shared()::readTree)
                .filter(line -> line.path("key").asString("").matches("(rule|credits)\\..*"))
                .map(line -> String.join(" ", text(line, "key"), text(line, "at"), text(line, "actual")))
                .toList();
    }

    private static String text(JsonNode line, String name) {
        return line.get(name).stringValue();
    }

    private ObjectNode submit(String body, int status, String reply) {
        ObjectNode entry = har.entry("POST", JOBS);
        Har.body(entry, body);
        Har.reply(entry, status, reply);
        return entry;
    }

    @Test
    void aRequestThatBreaksARuleIsFound() throws IOException {
        submit("{\"size\": \"100x160\"}", 202, "{\"id\": \"a\", \"status\": \"QUEUED\"}");
        assertThat(audit().exitCode()).isEqualTo(1);
        assertThat(findings())
                .containsExactly(
                        "rule.custom-size /log/entries/0/request/postData/text/size request.body.size is \"100x160\"");
    }

    @Test
    void aReplyThatBreaksARuleIsFoundWithBothEnds() throws IOException {
        ObjectNode entry = submit("{}", 202, "{\"id\": \"a\", \"status\": \"QUEUED\"}");
        Har.header(entry.at("/request/headers"), "X-Trace-Id", "one");
        Har.header(entry.at("/response/headers"), "x-trace-id", "two");
        audit();
        assertThat(findings())
                .containsExactly("rule.trace-repeated /log/entries/0/response/headers/1/value"
                        + " response.headers.x-trace-id is \"two\", request.headers.x-trace-id is \"one\"");
    }

    @Test
    void aPriceOtherThanTheSpecComputesIsFound() throws IOException {
        submit(
                "{\"quality\": \"high\", \"count\": 2}",
                202,
                "{\"id\": \"a\", \"status\": \"QUEUED\", \"credits\": 47}");
        submit(
                "{\"quality\": \"high\", \"count\": 2}",
                202,
                "{\"id\": \"b\", \"status\": \"QUEUED\", \"credits\": 48}");
        audit();
        assertThat(findings()).containsExactly("credits.mismatch /log/entries/0/response/content/text/credits 47");
    }

    @Test
    void aRequestThatTheProviderRefusesAgreesWithTheRule() throws IOException {
        submit("{\"size\": \"100x160\"}", 400, "{\"error\": \"size\"}");
        audit();
        assertThat(findings()).isEmpty();
    }

    @Test
    void whatLooksAtTheOutcomeOfAJobIsNotHeld() throws IOException {
        submit("{\"count\": 2}", 202, "{\"id\": \"a\", \"status\": \"QUEUED\"}");
        Har.reply(har.entry("GET", JOBS + "/a"), 200, "{\"id\": \"a\", \"status\": \"DONE\", \"pictures\": []}");
        audit();
        assertThat(findings()).isEmpty();
    }

    @Test
    void whatLooksAtABodyThatWasNotRecordedIsNotHeld() throws IOException {
        ObjectNode entry = har.entry("POST", JOBS + "?limit=1");
        Har.reply(entry, 202, "{\"id\": \"a\", \"status\": \"QUEUED\", \"credits\": 7}");
        ((ObjectNode) entry.get("request"))
                .put("bodySize", 40)
                .putObject("postData")
                .put("mimeType", "application/json");
        Run run = audit();
        assertThat(run.err()).contains("bodies of requests that are not in the file");
        assertThat(findings()).isEmpty();
    }

    @Test
    void aRuleThatHasNoValueIsNoPass() throws IOException {
        ObjectNode entry = submit("{}", 202, "{\"id\": \"a\", \"status\": \"QUEUED\"}");
        ((ObjectNode) entry.get("request")).put("url", JOBS + "?limit=1");
        audit();
        assertThat(findings()).containsExactly("rule.unevaluated /log/entries/0/request 'count' is not there");
    }

    @Test
    void aRuleShowsNoCredential() throws IOException {
        project.replace(SPEC, "\ncomponents:\n", """

                security: [{ key: [] }]
                components:
                  securitySchemes:
                    key: { type: apiKey, in: header, name: X-Sample-Key }
                """);
        submit("{\"size\": \"100x160" + Har.KEY + "\", \"quality\": \"" + Har.KEY + "\"}", 202, "{}");
        audit();
        assertThat(findings()).hasSize(1).first().asString().startsWith("credits.unevaluated");
        assertThat(Files.readString(project.path("report/report.ndjson"))).doesNotContain(Har.KEY);
    }

    @Test
    void aRuleThatWouldGoThroughAMillionItemsIsBounded() throws IOException {
        project.replace(
                        SPEC,
                        "rule: request.query.limit >=",
                        "rule: request.body.tags.all(tag, tag != '') || request.query.limit >=")
                .replace(SPEC, "count: {", "tags: { type: array, items: { type: string } }\n        count: {");
        ObjectNode entry = submit(
                "{\"tags\": [" + "\"a\",".repeat(1_000_000) + "\"a\"]}",
                202,
                "{\"id\": \"a\", \"status\": \"QUEUED\"}");
        ((ObjectNode) entry.get("request")).put("url", JOBS + "?limit=1");
        Run run = audit();
        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(findings())
                .anySatisfy(finding ->
                        assertThat(finding).startsWith("rule.unevaluated").contains("more than the 10000 items"));
    }

    @Test
    void aRuleThatCannotBeMeantIsBadInput() throws IOException {
        project.replace(SPEC, "rule: request.query.limit >=", "rule: request.query.limt >=");
        submit("{}", 202, "{\"id\": \"a\", \"status\": \"QUEUED\"}");
        Run run = audit();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("openapi.yaml:46: ")
                .contains("undefined field 'limt'")
                .doesNotContain("\tat ");
    }
}
