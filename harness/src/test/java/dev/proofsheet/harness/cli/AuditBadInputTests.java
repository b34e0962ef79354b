package dev.proofsheet.harness.cli;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.cli.TemporaryProject.Run;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Recordings that are broken, strange or huge: a message that names the place, never a stack trace, and nothing half written. */
class AuditBadInputTests {
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

    private Run auditOf(byte[] bytes) throws IOException {
        Files.write(project.path("traffic.har"), bytes);
        return project.audit();
    }

    private static void refused(Run run, String message) {
        assertThat(run.err()).contains(message).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(run.exitCode()).as(run.out()).isEqualTo(2);
    }

    private void refusedWithoutReport(Run run, String message) {
        refused(run, message);
        assertThat(project.path("report")).doesNotExist();
    }

    @Test
    void anEmptyFile() throws IOException {
        refusedWithoutReport(auditOf(new byte[0]), "traffic.har: this is no HAR file");
    }

    @Test
    void aFolder() throws IOException {
        Files.createDirectories(project.path("traffic.har"));
        refusedWithoutReport(project.audit(), "traffic.har: this is a folder; name its files");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatStreamsPast() throws IOException {
        Files.createSymbolicLink(project.path("traffic.har"), Path.of("/dev/null"));
        refusedWithoutReport(
                project.audit(), "traffic.har: this is no ordinary file; write the recording to one first");
    }

    @Test
    void whatIsNotJson() throws IOException {
        refusedWithoutReport(auditOf("title: T\n".getBytes(UTF_8)), "traffic.har:1: the file is not JSON here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "7",
                "null",
                "{}",
                "{\"log\": []}",
                "{\"log\": {}}",
                "{\"log\": {\"entries\": null}}",
                "{\"log\": {\"entries\": {}}}"
            })
    void jsonThatIsNoHar(String json) throws IOException {
        refusedWithoutReport(auditOf(json.getBytes(UTF_8)), "this is no HAR file: it has no list /log/entries");
    }

    @Test
    void aRecordingWithoutAnyEntry() throws IOException {
        refusedWithoutReport(audit(), "no entry is of a provider; there is no entry in it");
    }

    @Test
    void anEntryThatIsNoObject() throws IOException {
        refused(
                auditOf("{\"log\": {\"entries\": [null]}}".getBytes(UTF_8)),
                "traffic.har:1: an entry is an object, and here stands something else");
    }

    @Test
    void aFileThatWasPacked() throws IOException {
        har.poll("a", "RUNNING");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(har.toString().getBytes(UTF_8));
        }
        refusedWithoutReport(auditOf(bytes.toByteArray()), "traffic.har: the file is packed by gzip; unpack it first");
    }

    @Test
    void randomBytes() throws IOException {
        byte[] bytes = new byte[100_000];
        new Random(1).nextBytes(bytes);
        refusedWithoutReport(auditOf(bytes), "the file is not JSON here");
    }

    @Test
    void aByteOrderMark() throws IOException {
        har.poll("a", "RUNNING");
        assertThat(auditOf(("\uFEFF" + har).getBytes(UTF_8)).exitCode()).isZero();
    }

    @Test
    void anotherEncoding() throws IOException {
        har.poll("a", "LOST");
        Run run = auditOf(har.toString().getBytes(UTF_16));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).contains("lifecycle.status.unknown");
    }

    @Test
    void bracketsInBracketsInTheFile() throws IOException {
        refusedWithoutReport(
                auditOf(("{\"log\": {\"x\": " + "[".repeat(100_000)).getBytes(UTF_8)), "the file is not JSON here");
    }

    @Test
    void bracketsInBracketsInABody() throws IOException {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        Har.reply(har.poll("a", "RUNNING"), 200, deep);
        Har.body(har.submit("b"), "{\"prompt\": \"p\", \"deep\": " + deep + "}");
        Run run = audit();
        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.err()).doesNotContain("Exception");
    }

    @Test
    void aKeyThatStandsTwiceInABodyIsAFinding() throws IOException {
        Har.reply(har.poll("a", "RUNNING"), 200, "{\"id\": \"a\", \"status\": \"RUNNING\", \"status\": \"DONE\"}");
        assertThat(audit().exitCode()).isEqualTo(1);
    }

    @Test
    void aKeyThatStandsTwiceInTheFileCountsOnce() throws IOException {
        har.poll("a", "RUNNING");
        Run run = auditOf(har.toString()
                .replace("\"startedDateTime\"", "\"startedDateTime\":\"x\",\"startedDateTime\"")
                .getBytes(UTF_8));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 exchange,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999", "-1e999999", "99999999999999999999", "1e-999999", "\"1e999999\"", "4294967496"})
    void hugeNumbers(String number) throws IOException {
        har.poll("a", "RUNNING").put("time", -7);
        String text = har.toString();
        for (String field : new String[] {"\"time\":-7", "\"status\":200", "\"size\":32"}) {
            Run run = auditOf(
                    text.replace(field, field.replaceAll("-?\\d+$", number)).getBytes(UTF_8));
            assertThat(text).contains(field);
            assertThat(run.exitCode()).as(field + run.err()).isLessThan(2);
            assertThat(run.err()).doesNotContain("Exception").doesNotContain("broke down");
        }
    }

    @Test
    void hugeNumbersInABody() throws IOException {
        Har.reply(
                har.poll("a", "RUNNING"),
                200,
                "{\"id\": \"a\", \"status\": \"RUNNING\", \"x\": 1e999999, \"pictures\": -1e999999}");
        Run run = audit();
        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
    }

    @Test
    void aTextOfMegabytesInAFinding() throws IOException {
        Har.body(
                har.submit("a"),
                "{\"prompt\": 7, \"options\": {\"odd\": \"" + "say \\\"a\\\" ".repeat(200_000) + "\"}}");
        Har.reply(har.poll("a", "RUNNING"), 200, "{\"id\": \"a\", \"status\": \"" + "A".repeat(4_000_000) + "\"}");
        Run run = audit();
        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).contains("more characters)").hasSizeLessThan(20_000);
        assertThat(project.path("report/index.html").toFile().length()).isLessThan(200_000);
    }

    @Test
    void bodiesThatAreNoTextAreCountedAndSaid() throws IOException {
        ObjectNode poll = har.poll("a", "RUNNING");
        ((ObjectNode) poll.at("/response/content")).put("text", "iVBORw0KGgo=").put("encoding", "base64");
        Har.header(poll.at("/response/headers"), "content-type", "image/png");
        ((ObjectNode) poll.at("/response/headers/0")).put("value", "image/png");
        Run run = audit();
        assertThat(run.err())
                .contains("bodies of replies that are not in the file, no text or too long")
                .contains(": 1");
    }

    @Test
    void base64ThatIsNoneIsAFinding() throws IOException {
        ((ObjectNode) har.poll("a", "RUNNING").at("/response/content"))
                .put("text", "*** no base64 ***")
                .put("encoding", "base64");
        assertThat(audit().out()).contains("response.body.malformed");
    }

    @Test
    void trafficWithoutAnyBody() throws IOException {
        ObjectNode submit = har.submit("a");
        ((ObjectNode) submit.get("request")).remove("postData");
        ((ObjectNode) submit.get("request")).put("bodySize", 20);
        ((ObjectNode) submit.get("response"))
                .putObject("content")
                .put("size", 40)
                .put("mimeType", "application/json");
        Run run = audit();
        assertThat(run.out()).contains(": 0 findings");
        assertThat(run.err())
                .contains("bodies of requests that are not in the file")
                .contains("bodies of replies that are not in the file");
    }

    @Test
    void theSameFileTwiceFindsEachFaultTwiceAndTellsThemApart() throws IOException {
        har.poll("a", "LOST");
        Run run = audit(project.path("traffic.har").toString());
        assertThat(run.out()).contains("2 exchanges").contains(": 2 findings");
        assertThat(Files.readAllLines(project.path("report/report.ndjson")).stream()
                        .filter(line -> line.contains("\"fingerprint\""))
                        .map(line -> line.replaceAll(".*\"fingerprint\":\"([^\"]+)\".*", "$1"))
                        .distinct())
                .hasSize(2);
    }

    @Test
    void aFileThatMayNotBeRead() throws IOException {
        har.poll("a", "RUNNING");
        project.write("traffic.har", har.toString());
        Files.setPosixFilePermissions(project.path("traffic.har"), PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(project.path("traffic.har")), "who runs this may read everything");
        refusedWithoutReport(project.audit(), "traffic.har: the file cannot be read");
    }

    @Test
    void aFileInPlaceOfTheReportFolder() throws IOException {
        har.poll("a", "RUNNING");
        project.write("report", "a file");
        refused(audit(), "report: the reports cannot be written");
        assertThat(project.path("report")).content().isEqualTo("a file");
    }

    @Test
    void aFileThatBreaksOffBeforeTheFirstEntryOfAProvider() throws IOException {
        har.entry("GET", "https://cdn.invalid/1.png");
        String text = har.toString();
        refusedWithoutReport(
                auditOf(text.substring(0, text.length() - 5).getBytes(UTF_8)),
                "the file ends before its time, after 1 entry");
    }
}
