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

/** The audit as a whole, on small recordings of the sample provider. */
class AuditCommandTests {
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

    /** Each finding as its key and place. */
    private List<String> findings() throws IOException {
        return Files.readAllLines(project.path("report/report.ndjson")).stream()
                .map(JsonMapper.shared()::readTree)
                .filter(line -> line.get("type").stringValue().equals("finding"))
                .map(line ->
                        line.get("key").stringValue() + " " + line.get("at").stringValue())
                .toList();
    }

    @Test
    void aJobThatAgreesRaisesNothing() throws IOException {
        har.submit("a");
        har.poll("a", "RUNNING");
        har.poll("a", "DONE");
        Run run = audit();
        assertThat(run.out()).containsPattern("1 provider, 1 scenario, 3 exchanges, \\d+ checks: 0 findings");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aFindingNamesTheEntryItsLineAndThePlaceInsideTheBody() throws IOException {
        har.submit("a");
        Har.reply(har.poll("a", "DONE"), 200, "{\"id\": \"a\", \"status\": \"DONE\", \"pictures\": [{\"url\": 7}]}");
        Run run = audit();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("sample / a")
                .contains("traffic.har:3  response.body.schema.type")
                .contains("/log/entries/1/response/content/text/pictures/0/url  (getJob)");
        JsonNode finding = JsonMapper.shared()
                .readTree(
                        Files.readAllLines(project.path("report/report.ndjson")).get(1));
        assertThat(finding.get("exchange").intValue()).isEqualTo(1);
        assertThat(finding.get("scenario").stringValue()).isEqualTo("a");
    }

    @Test
    void placesInHeadersAddressAndBodyAreThoseOfTheFile() throws IOException {
        ObjectNode submit = har.submit("a");
        ((ObjectNode) submit.at("/request/headers/1")).put("value", "too long");
        ((ObjectNode) submit.get("request")).put("url", "https://sample.invalid/v1/jobs?dryRun=perhaps");
        Har.body(submit, "{\"prompt\": \"a\", \"count\": 9}");
        har.poll("name-that-is-too-long", "RUNNING");
        audit();
        assertThat(findings())
                .containsExactly(
                        "request.query.schema.type /log/entries/0/request/url",
                        "request.header.schema.maxLength /log/entries/0/request/headers/1/value",
                        "request.body.schema.maximum /log/entries/0/request/postData/text/count",
                        "request.path.schema.maxLength /log/entries/1/request/url");
    }

    @Test
    void jobsAreJoinedByTheirNamesWhateverLiesBetween() throws IOException {
        har.submit("a");
        har.submit("b");
        har.poll("a", "DONE");
        har.poll("b", "RUNNING");
        har.poll("b", "QUEUED");
        har.poll("a", "RUNNING");
        audit();
        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "lifecycle.transition.illegal /log/entries/4/response/content/text/status",
                        "lifecycle.after-outcome /log/entries/5/response/content/text/status");
    }

    @Test
    void aJobGoesByTheTimesAndNotByTheOrderOfTheFile() throws IOException {
        ObjectNode done = har.poll("a", "DONE");
        har.submit("a");
        done.put("startedDateTime", "2026-01-01T00:10:00.000+00:00");
        Run run = audit();
        assertThat(run.out()).contains(": 0 findings");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void whoAsksAgainForAnEndedJobContradictsNothing() throws IOException {
        har.submit("a");
        har.poll("a", "DONE");
        har.poll("a", "DONE");
        assertThat(audit().out()).contains(": 0 findings");
    }

    @Test
    void aReplyAboutAnotherJobIsFound() throws IOException {
        Har.reply(har.poll("a", "RUNNING"), 200, "{\"id\": \"b\", \"status\": \"RUNNING\"}");
        audit();
        assertThat(findings()).containsExactly("lifecycle.job.changed /log/entries/0/response/content/text/id");
    }

    @Test
    void aRecordingMayBeginAndEndInTheMiddleOfAJob() throws IOException {
        har.poll("before", "RUNNING");
        har.submit("open");
        Run run = audit();
        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .contains("jobs that began before the recording did: 1")
                .contains("jobs that had not come to an outcome when the recording ended: 2");
    }

    @Test
    void aJobGoesOnInTheNextFile() throws IOException {
        har.submit("a");
        har.poll("a", "DONE");
        project.write("traffic.har", har.toString());
        Har next = new Har();
        next.poll("a", "RUNNING").put("startedDateTime", "2026-01-02T00:00:00Z");
        project.write("next.har", next.toString());
        project.audit(project.path("next.har").toString());
        assertThat(findings()).containsExactly("lifecycle.after-outcome /log/entries/0/response/content/text/status");
    }

    @Test
    void entriesOfOtherHostsAreCountedAndSaid() throws IOException {
        har.poll("a", "RUNNING");
        har.entry("GET", "https://cdn.invalid/1.png");
        har.entry("GET", "https://cdn.invalid/2.png");
        har.entry("GET", "https://other.invalid/");
        String said = "passed over 3 entries of other hosts: cdn.invalid 2, other.invalid 1";
        assertThat(audit().err()).contains(said);
        assertThat(project.path("report/report.ndjson")).content().contains(said);
    }

    @Test
    void webSocketsAndPreflightsArePassedOverAndSaid() throws IOException {
        har.poll("a", "RUNNING");
        har.entry("GET", "wss://sample.invalid/v1/events");
        Har.header(
                har.entry("OPTIONS", "https://sample.invalid/v1/jobs").at("/request/headers"),
                "Access-Control-Request-Method",
                "POST");
        Run run = audit();
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("passed over 1 entry by no HTTP: wss 1").contains("CORS preflights");
    }

    @Test
    void anAddressOfTheProviderThatNoOperationHasIsAFinding() throws IOException {
        har.entry("DELETE", "https://SAMPLE.invalid:443/v1/jobs/a?key=" + Har.KEY);
        Run run = audit();
        assertThat(run.out()).contains("request.operation.unknown").contains("actual:   DELETE /v1/jobs/a\n");
        assertThat(findings()).containsExactly("request.operation.unknown /log/entries/0/request/url");
    }

    @Test
    void aConcretePathWinsOverATemplate() throws IOException {
        project.replace("specs/sample/openapi.yaml", "  /status:\n", "  /jobs/status:\n");
        Har.reply(har.entry("GET", "https://sample.invalid/v1/jobs/status"), 200, "{\"up\": true}");
        assertThat(audit().out()).contains(": 0 findings");
    }

    @Test
    void trafficOfNoProviderIsRefused() throws IOException {
        har.entry("GET", "https://cdn.invalid/1.png");
        Run run = audit();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("no entry is of a provider; passed over 1 entry of other hosts: cdn.invalid 1")
                .contains("known are sample.invalid");
        assertThat(project.path("report")).doesNotExist();
    }

    @Test
    void aGatewayIsHeldAgainstTheProviderThatIsNamed() throws IOException {
        ObjectNode poll = har.poll("a", "LOST");
        ((ObjectNode) poll.get("request")).put("url", "https://gateway.invalid/jobs/a");
        assertThat(audit().exitCode()).isEqualTo(2);
        audit("--provider", "sample");
        assertThat(findings()).containsExactly("lifecycle.status.unknown /log/entries/0/response/content/text/status");
    }

    @Test
    void credentialsOfTheRecordingAreNeverRepeated() throws IOException {
        ObjectNode submit = har.submit("a");
        Har.header(submit.at("/request/headers"), "Cookie", "session=" + Har.KEY);
        Har.body(submit, "{\"prompt\": 5, \"apiKey\": \"another-secret\", \"x\": \"" + Har.KEY + " another-secret\"}");
        har.poll("a", Har.KEY);
        Run run = audit();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("request.body.undeclared")
                .doesNotContain(Har.KEY)
                .doesNotContain("another-secret");
        for (String report : List.of("report/junit.xml", "report/report.ndjson")) {
            assertThat(project.path(report))
                    .content()
                    .contains("not repeated here")
                    .doesNotContain(Har.KEY)
                    .doesNotContain("another-secret");
        }
    }

    @Test
    void aMissingCredentialIsAWarningOnceForEachOperation() throws IOException {
        for (String job : List.of("a", "b", "c")) {
            ((ObjectNode) har.poll(job, "RUNNING").at("/request/headers/0")).put("name", "accept");
        }
        Run run = audit();
        assertThat(findings()).containsExactly("request.credential.missing /log/entries/0/request/headers");
        assertThat(project.path("report/report.ndjson")).content().contains("\"severity\":\"warning\"");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void headersThatTheSpecDoesNotDeclareAreFoundOnceAndThoseOfTheWayNever() throws IOException {
        for (String job : List.of("a", "b")) {
            ObjectNode poll = har.poll(job, "RUNNING");
            Har.header(poll.at("/request/headers"), ":authority", "sample.invalid");
            Har.header(poll.at("/request/headers"), "sec-fetch-mode", "cors");
            Har.header(poll.at("/response/headers"), "CF-Ray", "1");
            Har.header(poll.at("/response/headers"), "X-Surprise", "1");
        }
        audit();
        assertThat(findings()).containsExactly("response.header.undeclared /log/entries/0/response/headers/2/value");
    }

    @Test
    void theConsoleIsShortAndTheReportIsWhole() throws IOException {
        for (int number = 0; number < 60; number++) {
            har.poll("job" + number, "LOST");
        }
        Run run = audit();
        assertThat(run.out())
                .contains("… and 10 more findings; all of them are in report.ndjson")
                .contains(": 60 findings");
        assertThat(run.out().split("lifecycle.status.unknown", -1)).hasSize(51);
        assertThat(findings()).hasSize(60);
    }
}
