package dev.proofsheet.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.proofsheet.harness.cli.TemporaryProject.Run;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an audit writes beside the console. */
class AuditReportsTests {
    private static final List<String> REPORTS =
            List.of("index.html", "summary.md", "findings.sarif", "junit.xml", "report.ndjson");

    @TempDir
    Path folder;

    private TemporaryProject project;
    private final Har har = new Har();

    @BeforeEach
    void makeProject() throws IOException {
        project = new TemporaryProject(folder).with("sample");
    }

    private Run audit(String... arguments) throws IOException {
        return project.write("traffic.har", har.toString()).audit(arguments);
    }

    @Test
    void everyReportIsWritten() throws IOException {
        har.poll("a", "LOST");
        audit();
        assertThat(REPORTS).allSatisfy(name -> assertThat(report(name)).contains("lifecycle.status.unknown"));
    }

    @Test
    void whereTheRecordingBreaksOffOnlyTheLinesAreLeftAndTheySaySo() throws IOException {
        har.poll("a", "LOST");
        har.poll("b", "LOST");
        String whole = har.toString();
        project.write("traffic.har", whole.substring(0, whole.length() - 40)).audit();
        assertThat(project.path("report").toFile().list()).containsExactly("report.ndjson");
        assertThat(report("report.ndjson")).contains("\"type\":\"broken\"").doesNotContain("\"type\":\"footer\"");
    }

    @Test
    void aFindingStandsBesideItsPayloadTheSpecAndACommandWithoutTheSecret() throws IOException {
        Har.body(har.submit("a"), "{\"prompt\": \"a fox\", \"count\": 9}");
        Run run = audit();
        JsonNode finding = page("scenario-0").at("/findings/0");
        assertThat(finding.get("exchange").intValue()).isZero();
        assertThat(finding.at("/mark/side").stringValue()).isEqualTo("request");
        assertThat(marked(finding)).isEqualTo("  \"count\": 9");
        assertThat(finding.at("/spec/lines/0").stringValue()).startsWith("count: { type: integer");
        assertThat(finding.get("curl").stringValue())
                .startsWith("curl -X POST https://sample.invalid/v1/jobs -H \"X-Sample-Key: $KEY\"")
                .endsWith("--data-raw '{\"prompt\":\"a fox\",\"count\":9}'");
        assertThat(run.out()).contains(">   \"count\": 9\n").contains("curl:     curl -X POST");
        assertThat(report("report.ndjson")).contains(">   \\\"count\\\": 9").contains("\"curl\":\"curl -X POST");
    }

    @Test
    void aRequestThatWasShortenedHasNoCommand() throws IOException {
        Har.body(har.submit("a"), "{\"prompt\": \"" + "long ".repeat(200) + "\", \"count\": 9}");
        audit();
        JsonNode finding = page("scenario-0").at("/findings/0");
        assertThat(marked(finding)).isEqualTo("  \"count\": 9");
        assertThat(page("scenario-0").toString()).contains("… (700 more characters)");
        assertThat(finding.has("curl")).isFalse();
    }

    @Test
    void aMoveThatCannotBeIsMarkedInItsReplyToo() throws IOException {
        har.submit("a");
        har.poll("a", "DONE");
        har.poll("a", "RUNNING");
        audit();
        // The end of the job was told first; what followed is a strip of its own.
        JsonNode finding = page("scenario-1").at("/findings/0");
        assertThat(finding.get("key").stringValue()).isEqualTo("lifecycle.after-outcome");
        assertThat(page("scenario-1")
                        .at("/exchanges/0/reply/" + finding.at("/mark/from").intValue())
                        .stringValue())
                .contains("\"status\": \"RUNNING\"");
    }

    @Test
    void aJobIsAStripOfItsExchangesWithStatesAndTimes() throws IOException {
        har.submit("a").put("time", 81.9);
        har.poll("a", "RUNNING").put("time", 12);
        har.poll("a", "DONE");
        audit();
        JsonNode strip = page("page").at("/scenarios/0");
        assertThat(strip.get("sentAt").stringValue()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(strip.has("millis")).isFalse();
        assertThat(strip.get("exchanges").toString())
                .isEqualTo("["
                        + "{\"position\":0,\"operation\":\"submitJob\",\"status\":202,\"state\":\"QUEUED\",\"after\":0,"
                        + "\"took\":81,\"findings\":0,\"accepted\":0},"
                        + "{\"position\":1,\"operation\":\"getJob\",\"status\":200,\"state\":\"RUNNING\",\"after\":1000,"
                        + "\"took\":12,\"findings\":0,\"accepted\":0},"
                        + "{\"position\":2,\"operation\":\"getJob\",\"status\":200,\"state\":\"DONE\",\"after\":2000,"
                        + "\"findings\":0,\"accepted\":0}]");
    }

    @Test
    void aScenarioThatWasNotRecordedShowsNoTimesOfItsExchanges() throws IOException {
        project.check();
        JsonNode strip = page("page").at("/scenarios/0");
        assertThat(strip.has("sentAt")).isFalse();
        assertThat(strip.get("exchanges").toString()).doesNotContain("after").doesNotContain("took");
    }

    @Test
    void ofALongJobTheTwoEndsAndTheFramesWithFindingsAreShown() throws IOException {
        har.submit("a");
        for (int number = 0; number < 200; number++) {
            har.poll("a", number == 100 ? "LOST" : "RUNNING").put("startedDateTime", "2026-01-02T00:00:00Z");
        }
        audit();
        JsonNode frames = page("page").at("/scenarios/0/exchanges");
        assertThat(frames.size()).isEqualTo(10 + 1 + 1 + 1 + 10);
        assertThat(frames.get(10).toString()).isEqualTo("{\"leftOut\":91}");
        assertThat(frames.get(11).get("position").intValue()).isEqualTo(101);
        assertThat(frames.get(11).get("findings").intValue()).isEqualTo(1);
        assertThat(frames.get(12).toString()).isEqualTo("{\"leftOut\":89}");
    }

    @Test
    void thePageIsBoundedAndSaysWhatItLeavesOut() throws IOException {
        for (int number = 0; number < 1_100; number++) {
            har.poll("j" + number, "RUNNING").put("startedDateTime", "2026-01-01T00:00:00Z");
        }
        for (int number = 0; number < 250; number++) {
            har.poll("l" + number, "LOST").put("startedDateTime", "2026-01-01T00:00:00Z");
        }
        Har.reply(har.entry("GET", "https://sample.invalid/v1/status"), 500, "{}");
        audit();
        JsonNode page = page("page");
        assertThat(page.get("leftOut").toString()).isEqualTo("{\"findings\":50,\"agreeing\":100,\"parting\":50}");
        assertThat(page.get("scenarios").size()).isEqualTo(1_000 + 200 + 1);
        assertThat(page.get("findings").size()).isEqualTo(201);
        assertThat(page.get("findings").toString()).contains("response.status.undeclared");
        assertThat(page.at("/summary/parting").intValue()).isEqualTo(251);
        assertThat(page.at("/providers/0/scenarios").intValue()).isEqualTo(1_351);
        assertThat(page.at("/providers/0/open").intValue()).isEqualTo(251);
    }

    @Test
    void callsThatShareANameHaveAddressesOfTheirOwn() throws IOException {
        for (int number = 0; number < 3; number++) {
            Har.reply(har.entry("GET", "https://sample.invalid/v1/status"), 200, "{\"up\": true}");
        }
        audit();
        assertThat(page("page").get("scenarios").findValuesAsString("id"))
                .containsExactly("getStatus", "getStatus-2", "getStatus-3");
    }

    @Test
    void aJobOfTwoFilesHasEachFindingBesideItsOwnEntry() throws IOException {
        Har.body(har.submit("a"), "{\"prompt\": \"a fox\", \"count\": 9}");
        project.write("traffic.har", har.toString());
        Har next = new Har();
        next.poll("a", "LOST").put("startedDateTime", "2026-01-02T00:00:00Z");
        project.write("next.har", next.toString());
        project.audit(project.path("next.har").toString());
        JsonNode findings = page("scenario-0").get("findings");
        assertThat(findings.get(0).get("exchange").intValue()).isZero();
        assertThat(findings.get(1).get("exchange").intValue()).isEqualTo(1);
        assertThat(page("scenario-0").at("/exchanges/1/location").stringValue()).endsWith("next.har:2");
    }

    @Test
    void sarifIsValidAndNamesTheLineOfTheEntry() throws IOException {
        har.submit("a");
        har.poll("a", "LOST");
        audit();
        JsonNode sarif = JsonMapper.shared().readTree(report("findings.sarif"));
        try (InputStream stream = AuditReportsTests.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            String schema = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                            .getSchema(schema, InputFormat.JSON)
                            .validate(sarif))
                    .isEmpty();
        }
        JsonNode place = sarif.at("/runs/0/results/0/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").stringValue()).endsWith("/traffic.har");
        assertThat(place.at("/region/startLine").intValue()).isEqualTo(3);
        assertThat(sarif.at("/runs/0/results/0/relatedLocations/0/physicalLocation/artifactLocation/uri")
                        .stringValue())
                .endsWith("openapi.yaml");
    }

    @Test
    void whatWasNotLookedAtStandsInThePageAndTheSummary() throws IOException {
        har.poll("a", "RUNNING");
        har.entry("GET", "https://cdn.invalid/1.png");
        audit();
        assertThat(page("page").get("notes").toString()).contains("cdn.invalid 1");
        assertThat(report("summary.md")).contains("### Not looked at").contains("cdn.invalid 1");
    }

    @Test
    void countsOfProvidersThatAreMixedAreTheirOwn() throws IOException {
        project.with("other").replace("specs/other/openapi.yaml", "https://sample.invalid", "https://other.invalid");
        har.poll("a", "LOST");
        ObjectNode other = har.poll("b", "RUNNING");
        ((ObjectNode) other.get("request")).put("url", "https://other.invalid/v1/jobs/b");
        har.poll("a", "LOST");
        audit();
        assertThat(report("summary.md")).contains("| sample | 1 | 2 | 2 | 0 |").contains("| other | 1 | 1 | 0 | 0 |");
        assertThat(page("page").at("/providers/1/name").stringValue()).isEqualTo("other");
        assertThat(page("page").at("/providers/1/exchanges").intValue()).isEqualTo(1);
    }

    @Test
    void noReportRepeatsACredential() throws IOException {
        ObjectNode submit = har.submit("a");
        ((ObjectNode) submit.get("request"))
                .put("url", "https://sample.invalid/v1/jobs?dryRun=perhaps&access_token=hush-1");
        Har.header(submit.at("/request/headers"), "X-Session", "hush-2");
        Har.header(submit.at("/request/headers"), "Cookie", "session=hush-3");
        Har.body(
                submit,
                "{\"prompt\": 5, \"apiKey\": \"hush-4\", \"again\": \"" + Har.KEY + "\", \"session\": \"hush-5\"}");
        Har.reply(
                har.poll("a", "LOST"),
                200,
                "{\"id\": \"a\", \"status\": \"LOST\", \"error\": \"https://cdn.invalid/1.png?signature=hush-6\"}");
        audit();
        assertThat(REPORTS)
                .allSatisfy(name -> assertThat(report(name))
                        .as(name)
                        .doesNotContain("hush-")
                        .doesNotContain(Har.KEY));
        assertThat(report("index.html")).contains("https://cdn.invalid/1.png?(not repeated here)");
    }

    private String report(String name) throws IOException {
        return Files.readString(project.path("report/" + name));
    }

    /** The data that the page holds under this name. */
    private JsonNode page(String id) throws IOException {
        Matcher data = Pattern.compile(
                        "<script type=\"application/json\" id=\"" + id + "\">(.*?)</script>", Pattern.DOTALL)
                .matcher(report("index.html"));
        assertThat(data.find()).as(id).isTrue();
        return JsonMapper.shared().readTree(data.group(1));
    }

    private String marked(JsonNode finding) throws IOException {
        JsonNode mark = finding.get("mark");
        return page("scenario-0")
                .at("/exchanges/" + finding.get("exchange").intValue() + "/"
                        + mark.get("side").stringValue() + "/"
                        + mark.get("from").intValue())
                .stringValue()
                .replaceAll(",$", "");
    }
}
