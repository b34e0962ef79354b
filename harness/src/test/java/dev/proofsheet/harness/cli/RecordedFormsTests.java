package dev.proofsheet.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.cli.TemporaryProject.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What tools write into recordings, and what is left of a recording that was cut, cleaned or never was one. */
class RecordedFormsTests {
    @TempDir
    Path folder;

    private TemporaryProject project;
    private final Har har = new Har();

    @BeforeEach
    void makeProject() throws IOException {
        project = new TemporaryProject(folder).with("sample");
    }

    private Run audit() throws IOException {
        return project.write("traffic.har", har.toString()).audit();
    }

    @Test
    void whatStandsBeforeTheEndOfACutFileIsCheckedAndTheCutIsSaid() throws IOException {
        har.poll("a", "LOST");
        har.poll("a", "RUNNING");
        String text = har.toString();
        Run run = project.write("traffic.har", text.substring(0, text.length() - 40))
                .audit();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("lifecycle.status.unknown").contains(": 1 finding");
        assertThat(run.err()).contains("traffic.har:3: the file ends before its time, after 1 entry");
        assertThat(project.path("report/junit.xml")).doesNotExist();
        assertThat(project.path("report/report.ndjson"))
                .content()
                .contains("lifecycle.status.unknown")
                .contains("\"type\":\"broken\"")
                .doesNotContain("\"type\":\"footer\"");
    }

    @Test
    void whatIsBrokenBehindTheEntriesIsSaidToo() throws IOException {
        har.poll("a", "RUNNING");
        Run run = project.write("traffic.har", har.toString().replace("\n]}}", "\n], oops"))
                .audit();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("traffic.har:3: the file is not JSON here, after 1 entry");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|this is no HAR file: it has no list /log/entries",
                "[1, 2]|this is no HAR file: it has no list /log/entries",
                "{\"log\": {\"pages\": []}}|this is no HAR file",
                "{\"log\": {\"entries\": 5}}|this is no HAR file",
                "openapi: 3.0.3|traffic.har:1: the file is not JSON here, before the first entry",
                "{\"log\": {\"entries\": []}}|no entry is of a provider; there is no entry in it",
                "{\"log\": {\"entries\": [5]}}|an entry is an object, and here stands something else",
            })
    void whatIsNoRecordingIsRefused(String text, String message) throws IOException {
        Run run = project.write("traffic.har", text).audit();
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(project.path("report")).doesNotExist();
    }

    @Test
    void aMissingFileIsSaid() {
        Run run = project.audit();
        assertThat(run.err()).contains("traffic.har: there is no such file");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        har.poll("a", "RUNNING");
        assertThat(project.write("traffic.har", "\uFEFF" + har).audit().exitCode())
                .isZero();
    }

    @Test
    void valuesOfAnotherFormThanAHarHasAreTakenAsAbsent() throws IOException {
        ObjectNode poll = har.poll("a", "RUNNING");
        poll.putNull("startedDateTime");
        ((ObjectNode) poll.get("request"))
                .putNull("headers")
                .put("bodySize", "none")
                .putArray("postData");
        assertThat(audit().out()).contains("request.credential.missing").contains(": 1 finding ");
    }

    @Test
    void anAddressBehindTheReplyIsFoundAsWell() throws IOException {
        ObjectNode poll = har.poll("a", "LOST");
        poll.set("request", poll.remove("request"));
        assertThat(audit().out()).contains("lifecycle.status.unknown");
    }

    @Test
    void bodiesThatWereNotRecordedAreNotFoundFaultyAndAreSaid() throws IOException {
        ObjectNode submit = har.submit("a");
        ((ObjectNode) submit.at("/request")).put("bodySize", 19).remove("postData");
        Har.header(submit.at("/request/headers"), "Content-Type", "application/json");
        ((ObjectNode) submit.at("/response/content")).remove("text");
        Run run = audit();
        assertThat(run.out()).contains(": 0 findings");
        assertThat(run.err())
                .contains("bodies of requests that are not in the file")
                .contains("bodies of replies that are not in the file");
    }

    @Test
    void aBodyThatWasNotThereIsMissed() throws IOException {
        ObjectNode submit = har.submit("a");
        ((ObjectNode) submit.at("/request")).put("bodySize", 0).remove("postData");
        ((ObjectNode) submit.at("/response/content")).put("size", 0).remove("text");
        assertThat(audit().out()).contains("request.body.missing").contains("response.body.missing");
    }

    @Test
    void jsonInBase64IsReadAndBytesAreNot() throws IOException {
        ObjectNode lost = har.poll("a", "LOST");
        ObjectNode content = (ObjectNode) lost.at("/response/content");
        String json = content.get("text").stringValue();
        content.put("encoding", "base64")
                .put("text", Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)));
        ObjectNode picture = har.poll("b", "RUNNING");
        ((ArrayNode) picture.at("/response/headers")).removeAll();
        ((ObjectNode) picture.at("/response/content"))
                .put("encoding", "base64")
                .put("mimeType", "image/png")
                .put("text", "iVBORw0KGgo=");
        Run run = audit();
        assertThat(run.out())
                .contains("lifecycle.status.unknown")
                .contains("the content type image/png is not declared");
        assertThat(run.err()).contains("content was not checked: 1");
    }

    @Test
    void anAbortedRequestIsCheckedWithoutItsReply() throws IOException {
        ObjectNode submit = har.submit("a");
        Har.body(submit, "{}");
        ((ObjectNode) submit.get("response")).put("status", 0);
        Run run = audit();
        assertThat(run.out()).contains("request.body.schema.required").contains(": 1 finding ");
        assertThat(run.err()).contains("requests without a reply; only the request was checked: 1");
    }

    @Test
    void withoutAnyRecordedHeaderNoneIsMissed() throws IOException {
        ((ArrayNode) har.submit("a").at("/request/headers")).removeAll();
        Run run = audit();
        assertThat(run.out()).contains("request.credential.missing").contains(": 1 finding ");
        assertThat(run.err())
                .contains("requests that were recorded without any header; which are required was not checked: 1");
    }

    @Test
    void partsOfAFormAreReadFromTheListAndFromTheText() throws IOException {
        ArrayNode params = form("multipart/form-data").putArray("params");
        params.addObject().put("name", "image").put("fileName", "a.png");
        params.addObject().put("name", "label").put("value", "poster");
        form("multipart/form-data; boundary=xyz")
                .put(
                        "text",
                        String.join(
                                "\r\n",
                                "--xyz",
                                "Content-Disposition: form-data; name=\"image[]\"; filename=\"a.png\"",
                                "",
                                "bytes",
                                "--xyz",
                                "content-disposition: form-data; name=\"label\"",
                                "",
                                "poster",
                                "--xyz--",
                                ""));
        audit();
        assertThat(Files.readString(project.path("report/report.ndjson")))
                .contains("\"key\":\"request.part.schema.enum\"")
                .contains("\"at\":\"/log/entries/0/request/postData/params/1\"")
                .contains("\"at\":\"/log/entries/1/request/postData/text\"")
                .contains("\"findings\":2,\"accepted\":0,\"millis\"")
                .doesNotContain("request.part.missing");
    }

    @Test
    void aFormOfAnotherKindIsFound() throws IOException {
        form("application/x-www-form-urlencoded").put("text", "label=cover&label=a%20b");
        assertThat(audit().out()).contains("request.content-type").contains(": 1 finding ");
    }

    /** The body of an upload of the sample provider. */
    private ObjectNode form(String type) {
        ObjectNode upload = har.entry("POST", "https://sample.invalid/v1/pictures");
        Har.header(upload.at("/request/headers"), "Authorization", "Bearer " + Har.KEY);
        ((ArrayNode) upload.at("/request/headers")).remove(0);
        ((ObjectNode) upload.get("response")).put("status", 204);
        return ((ObjectNode) upload.get("request")).putObject("postData").put("mimeType", type);
    }
}
