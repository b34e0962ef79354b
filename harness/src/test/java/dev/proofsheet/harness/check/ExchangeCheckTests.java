package dev.proofsheet.harness.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.ReplyMessage;
import dev.proofsheet.harness.fixture.RequestMessage;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the cases of the sample provider do not reach: forms, texts of JSON, bodies that nobody recorded, and words. */
class ExchangeCheckTests {
    private static final String NOTHING = "{ status: 204 }";

    @TempDir
    Path folder;

    private Spec spec;

    @BeforeEach
    void readTheSpec() throws IOException {
        spec = ThingSpec.in(folder);
        Files.writeString(folder.resolve("a.png"), "a");
    }

    private List<Finding> findings(String request, String reply) throws IOException {
        CheckLog log = new CheckLog();
        new ExchangeCheck(spec).check(ThingSpec.scenario(folder, request, reply), log);
        return log.findings();
    }

    private List<String> found(String request, String reply) throws IOException {
        return findings(request, reply).stream()
                .map(finding -> finding.key() + " " + finding.at().replace("/exchanges/0/", ""))
                .toList();
    }

    @Test
    void aFormOfNamesAndValuesIsHeldAgainstItsSchema() throws IOException {
        assertThat(found("{ path: { id: a }, form: { name: thing, count: 2 } }", NOTHING))
                .isEmpty();
        assertThat(found("{ path: { id: a }, form: { count: two, colour: red } }", NOTHING))
                .containsExactly(
                        "request.part.schema.type request/form/0/text",
                        "request.part.undeclared request/form/1",
                        "request.part.missing request/form");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"thing\"} | ",
                "{\"name\": \"too long\", \"colour\": 1} | request.body.schema.maxLength request/text/name;"
                        + "request.body.undeclared request/text/colour",
                "{\"name\": \"a\"} x | request.body.malformed request/text",
                "{\"name\": \"a\", \"name\": \"b\"} | request.body.malformed request/text",
            })
    void aTextOfJsonIsHeldAgainstItsSchema(String text, String expected) throws IOException {
        String request = "{ path: { id: a }, headers: { Content-Type: application/json }, text: '%s' }".formatted(text);
        assertThat(String.join(";", found(request, NOTHING))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void anExactNumberIsNotRoundedInATextOfJson() throws IOException {
        String reply = "{ status: 200, headers: { X-Left: 1, Content-Type: application/json },"
                + " text: '{\"name\": \"a\", \"count\": 1.00000000000000000001}' }";
        assertThat(found("{ path: { id: a } }", reply))
                .containsExactly("response.body.schema.type response/text/count");
    }

    @Test
    void undeclaredPropertiesAreFoundAtEveryDepthAndNotInWhatIsOpen() throws IOException {
        assertThat(found(
                        "{ path: { id: a }, json: { name: a, inner: { name: b, x: 1 }, open: { x: 1 },"
                                + " others: { c: { name: c, x: 1 } } } }",
                        NOTHING))
                .containsExactly(
                        "request.body.undeclared request/json/inner/x",
                        "request.body.undeclared request/json/others/c/x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1, 2]         | ",
                "7              | ",
                "[1, two, 3]    | request.query.schema.type request/query/ids/1",
                "two            | request.query.schema.type request/query/ids/0",
                "[1, 2, 3, 4]   | request.query.schema.maxItems request/query/ids",
            })
    void aListInTheQueryIsHeldAgainstItsSchemaAsAWhole(String ids, @Nullable String expected) throws IOException {
        assertThat(found("{ path: { id: a }, query: { ids: " + ids + " } }", NOTHING))
                .isEqualTo(Stream.ofNullable(expected).toList());
    }

    @Test
    void eachValueOfARepeatedParameterIsHeldAgainstItsSchema() throws IOException {
        assertThat(found("{ path: { id: a }, query: { limit: [1, two, 3] } }", NOTHING))
                .containsExactly("request.query.schema.type request/query/limit");
    }

    @Test
    void filesAreHeldAgainstTheirLimits() throws IOException {
        Files.writeString(folder.resolve("four.png"), "1234");
        Files.writeString(folder.resolve("five.png"), "12345");
        String four = "{ name: picture, file: four.png, type: image/png }";
        assertThat(found("{ path: { id: a }, multipart: [%s, %s] }".formatted(four, four), NOTHING))
                .isEmpty();
        String five = "{ name: picture, file: five.png, type: IMAGE/GIF }";
        assertThat(found("{ path: { id: a }, multipart: [%s, %s, %s] }".formatted(four, five, four), NOTHING))
                .containsExactly(
                        "request.part.schema.maxLength request/multipart/1",
                        "request.part.content-type request/multipart/1",
                        "request.part.schema.maxItems request/multipart");
    }

    @Test
    void aBodyThatNobodySawIsHeldAgainstWhatIsKnownOfIt() {
        assertThat(unseen(Map.of())).isEmpty();
        assertThat(unseen(Map.of("content-type", "application/json"))).isEmpty();
        assertThat(unseen(Map.of("content-type", "image/png"))).containsExactly("request.content-type");
        assertThat(unseen(Map.of("content-type", "application/json; charset=latin1")))
                .containsExactly("request.content-type");
    }

    private List<String> unseen(Map<String, String> headers) {
        Map<String, JsonNode> path = Map.of("id", JsonNodeFactory.instance.stringNode("a"));
        RequestMessage request = new RequestMessage(path, Map.of(), headers, new Body.Unseen());
        ReplyMessage reply = new ReplyMessage(204, Map.of(), new Body.None(), Duration.ZERO, Optional.empty());
        Exchange exchange = new Exchange(0, "saveThing", request, reply);
        CheckLog log = new CheckLog();
        Subject subject = Subject.of("things", spec.file().document(), exchange.pointer());
        new ExchangeCheck(spec).check(exchange, subject, log);
        return log.findings().stream().map(Finding::key).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ path: { id: a, job: b } } | one of [id] | job | the operation declares no path parameter 'job'",
                "{ path: { id: a }, query: { x: 1 } } | one of [limit, ids] | x | the operation declares no query parameter 'x'",
                "{ path: { id: a }, headers: { X-T: 1 } } | one of [X-Trace] | X-T | the operation declares no header 'X-T'",
                "{} | path parameter id | nothing | the operation requires the path parameter 'id', and the request has none",
                "{ path: { id: a }, form: { count: 2 } } | a part 'name' | parts [count] | the required part 'name' is missing",
                "{ path: { id: a }, form: { name: a, x: b } } | one of [name, count, tags, inner, others, open] | x"
                        + " | the spec declares no part 'x' here",
                "{ path: { id: a }, multipart: [{ name: picture, text: 'long text' }] } | a file | a text"
                        + " | the part 'picture' is declared as a file",
                "{ path: { id: a }, multipart: [{ name: picture, file: a.png }, { name: label, file: a.png }] }"
                        + " | a text | a file | the part 'label' is declared as a text",
            })
    void aFindingSaysWhatIsDeclaredAndWhatIsThere(String request, String expected, String actual, String message)
            throws IOException {
        assertThat(findings(request, NOTHING)).singleElement().satisfies(finding -> {
            assertThat(finding.expected()).isEqualTo(expected);
            assertThat(finding.actual()).isEqualTo(actual);
            assertThat(finding.message()).isEqualTo(message);
        });
    }

    @Test
    void aCredentialIsFoundInTheQueryAndInEveryItemOfAList() throws IOException {
        String token = "Bearer abcdefghijklmnop";
        Scenario scenario = ThingSpec.scenario(
                folder,
                "{ path: { id: a }, query: { WHO: me }, json: { name: a, tags: [b, %s] } }".formatted(token),
                NOTHING);
        CheckLog log = new CheckLog();
        assertThat(new SecretCheck(spec).check(scenario, log)).isFalse();
        assertThat(log.findings())
                .extracting(Finding::at)
                .containsExactly("/exchanges/0/request/query/WHO", "/exchanges/0/request/json/tags/1");
        assertThat(log.findings()).extracting(Finding::message).allMatch(message -> !message.contains(token));
    }
}
