package dev.proofsheet.harness.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.fixture.ScenarioReader;
import dev.proofsheet.harness.rule.RuleCheck;
import dev.proofsheet.harness.rule.Rules;
import dev.proofsheet.harness.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecCoverageTests {
    private static final Spec SPEC = Spec.read(Path.of("src/test/resources/coverage/specs/covered"));
    private static final Rules RULES = Rules.read(SPEC);

    @TempDir
    Path folder;

    private SpecCoverage coverage;

    @BeforeEach
    void enterTheSpec() {
        coverage = new SpecCoverage(SPEC, RULES);
    }

    @Test
    void entersAllThatTheSpecDeclaresAndNothingSeen() {
        assertThat(missing(Dimension.OPERATIONS)).containsExactly("onDone", "submit", "poll");
        assertThat(missing(Dimension.STATUSES))
                .containsExactly("onDone 204", "submit 202", "submit 4XX", "submit 503", "poll 200");
        assertThat(missing(Dimension.MEDIA_TYPES))
                .containsExactly(
                        "onDone request application/json",
                        "submit request application/json",
                        "submit request multipart/form-data",
                        "submit 202 application/json",
                        "submit 4XX application/json",
                        "submit 503 application/json",
                        "poll 200 application/json");
        assertThat(missing(Dimension.PARAMETERS))
                .containsExactly("submit header X-Mode", "submit query limit", "poll path id");
        assertThat(missing(Dimension.HEADERS)).containsExactly("submit 202 X-Left");
        assertThat(missing(Dimension.PROPERTIES_SENT))
                .containsExactly(
                        "submit Order.prompt",
                        "submit Order.tags",
                        "submit Order.child",
                        "submit Order.notes",
                        "submit Order.labels",
                        "submit Form.image",
                        "submit Form.count");
        assertThat(missing(Dimension.PROPERTIES_RECEIVED))
                .containsExactly(
                        "onDone Job.id",
                        "onDone Job.status",
                        "onDone Job.result",
                        "submit Job.id",
                        "submit Job.status",
                        "submit Job.result",
                        "submit Problem.code",
                        "poll Job.id",
                        "poll Job.status",
                        "poll Job.result");
        assertThat(missing(Dimension.VALUES_SENT))
                .containsExactly(
                        "submit header X-Mode=fast",
                        "submit header X-Mode=slow",
                        "submit Order.tags[]=a",
                        "submit Order.tags[]=b",
                        "submit Order.labels.*=red");
        assertThat(missing(Dimension.VALUES_RECEIVED)).contains("submit Problem.code=bad", "onDone Job.status=DONE");
        assertThat(missing(Dimension.BOUNDS))
                .contains("submit Form.count minimum 1: outside", "submit 202 X-Left minimum 0: inside")
                .doesNotContain("submit 202 X-Left minimum 0: outside");
        assertThat(missing(Dimension.STATES)).containsExactly("WAITING", "RUNNING", "DONE", "FAILED");
        assertThat(missing(Dimension.MOVES))
                .containsExactly("WAITING -> RUNNING", "RUNNING -> DONE", "RUNNING -> FAILED");
        assertThat(coverage.coverage().items()).noneMatch(CoverageItem::isSeen);
        assertThat(coverage.coverage().items())
                .noneMatch(item -> SPEC.file().document().root().at(item.at()).isMissingNode());
    }

    @Test
    void seesWhatARequestSendsAndItsReplyBringsBack() throws IOException {
        look("""
                - operation: submit
                  request: { headers: { x-mode: fast }, query: { limit: 10 }, json: { prompt: Fox, tags: [b], labels: { x: red } } }
                  response: { status: 202, headers: { X-Left: 0 }, json: { id: j, status: WAITING } }
                """);
        assertThat(shown())
                .containsExactly(
                        "submit",
                        "submit 202",
                        "submit request application/json",
                        "submit 202 application/json",
                        "submit header X-Mode",
                        "submit query limit",
                        "submit 202 X-Left",
                        "submit Order.prompt",
                        "submit Order.tags",
                        "submit Order.labels",
                        "submit Job.id",
                        "submit Job.status",
                        "submit header X-Mode=fast",
                        "submit Order.tags[]=b",
                        "submit Order.labels.*=red",
                        "submit Job.status=WAITING",
                        "submit query limit maximum 10: at",
                        "submit Order.prompt minLength 1: inside",
                        "submit Order.tags maxItems 2: inside",
                        "submit 202 X-Left minimum 0: at",
                        "WAITING");
    }

    @Test
    void seesThePartsOfAFormAsTheProperties() throws IOException {
        look("""
                - operation: submit
                  request: { multipart: [{ name: "image[]", text: x }, { name: count, text: "1" }, { name: size, text: big }] }
                  response: { status: 503 }
                """);
        assertThat(shown())
                .contains("submit Form.image", "submit Form.count", "submit Form.count minimum 1: at")
                .contains("submit request multipart/form-data");
        assertThat(undeclared()).containsExactly("submit Form.size");
    }

    @Test
    void anAddressIsShownWhereASourceShowsIt() throws IOException {
        look("""
                - operation: poll
                  request: { path: { id: j1 } }
                  response: { status: 503, fault: reset }
                """);
        assertThat(missing(Dimension.ADDRESSES)).containsExactly("submit POST /jobs", "poll GET /jobs/{id}");
        look("""
                - operation: poll
                  request: { address: "GET /v1/jobs/{id}", path: { id: j1 } }
                  response: { status: 503, fault: reset }
                """);
        assertThat(missing(Dimension.ADDRESSES)).containsExactly("submit POST /jobs");
    }

    @Test
    void aRequestThatIsRefusedForItsContentShowsOnlyWhatLiesOutside() throws IOException {
        look("""
                - operation: submit
                  request: { headers: { X-Mode: fast }, query: { limit: 11 }, json: { prompt: "", tags: [a], other: 1 } }
                  response: { status: 400, json: { code: bad } }
                """);
        assertThat(shown())
                .containsExactly(
                        "submit",
                        "submit 4XX",
                        "submit 4XX application/json",
                        "submit Problem.code",
                        "submit Problem.code=bad",
                        "submit query limit maximum 10: outside",
                        "submit Order.prompt minLength 1: outside");
        assertThat(undeclared()).isEmpty();
    }

    @Test
    void whatLiesOutsideInARequestThatWasTakenShowsNoBound() throws IOException {
        look("""
                - operation: submit
                  request: { query: { limit: 11 } }
                  response: { status: 202 }
                """);
        assertThat(shown()).doesNotContain("submit query limit maximum 10: outside");
    }

    @Test
    void aReplyThatBreaksShowsNothing() throws IOException {
        look("""
                - operation: poll
                  request: { path: { id: j } }
                  response: { status: 200, fault: truncated, json: { id: j, status: DONE } }
                """);
        assertThat(shown()).doesNotContain("poll 200", "poll Job.id").contains("poll", "poll path id");
    }

    @Test
    void listsWhatIsSeenAndNotDeclared() throws IOException {
        look("""
                - operation: submit
                  request: { headers: { X-Other: y, Accept: any }, query: { page: 2 }, json: { tags: [c], size: 1, child: { x: 1 }, notes: { y: 2 } } }
                  response: { status: 302, json: {} }
                - operation: poll
                  request: { path: { id: j } }
                  response: { status: 200, headers: { X-New: z }, json: { status: HELD, progress: 1 } }
                - operation: poll
                  request: { path: { id: j } }
                  response: { status: 200, headers: { Content-Type: text/html }, text: Hello }
                """);
        assertThat(undeclared())
                .containsExactlyInAnyOrder(
                        "submit header X-Other",
                        "submit query page",
                        "submit Order.tags[]=c",
                        "submit Order.size",
                        "submit 302",
                        "poll 200 X-New",
                        "poll Job.status=HELD",
                        "poll Job.progress",
                        "poll 200 text/html",
                        "HELD");
    }

    @Test
    void aCallbackIsReceived() throws IOException {
        look("""
                - operation: onDone
                  request: { json: { id: j, status: DONE } }
                  response: { status: 204 }
                """);
        assertThat(shown())
                .contains("onDone", "onDone 204", "onDone Job.id", "onDone Job.status=DONE")
                .doesNotContain("DONE");
    }

    @Test
    void aMoveIsSeenBetweenTwoRepliesAboutOneJob() throws IOException {
        look(poll("j", "WAITING") + poll("k", "RUNNING") + poll("k", "FAILED") + poll("j", "RUNNING"));
        assertThat(shown()).contains("WAITING -> RUNNING", "RUNNING -> FAILED").doesNotContain("RUNNING -> DONE");
        assertThat(undeclared()).isEmpty();
    }

    @Test
    void movesThatThePollMissedAreNotSeen() throws IOException {
        look(poll("j", "WAITING") + poll("j", "WAITING") + poll("j", "DONE"));
        assertThat(shown()).contains("WAITING", "DONE").noneMatch(name -> name.contains("->"));
        assertThat(undeclared()).isEmpty();
    }

    @Test
    void aMoveThatNoPathAllowsIsSeenAndNotDeclared() throws IOException {
        look(poll("j", "DONE") + poll("j", "RUNNING"));
        assertThat(undeclared()).containsExactly("DONE -> RUNNING");
    }

    @Test
    void namesTheScenariosThatShowAThing() throws IOException {
        look("first", poll("j", "WAITING"));
        look("second", poll("j", "WAITING"));
        assertThat(coverage.coverage().of(Dimension.STATES).get(0).scenarios()).containsExactly("first", "second");
    }

    private static String poll(String job, String status) {
        return """
                - operation: poll
                  request: { path: { id: %1$s } }
                  response: { status: 200, json: { id: %1$s, status: %2$s } }
                """.formatted(job, status);
    }

    private void look(String exchanges) throws IOException {
        look("scenario", exchanges);
    }

    private void look(String name, String exchanges) throws IOException {
        Path file = folder.resolve(name + ".yaml");
        Files.writeString(file, "title: T\nsource: { kind: composed, marks: [I] }\nexchanges:\n" + exchanges.indent(2));
        Scenario scenario = ScenarioReader.read(file);
        coverage.look(scenario, new RuleCheck(SPEC, RULES).check(scenario, new CheckLog()));
    }

    private List<String> missing(Dimension dimension) {
        return coverage.coverage().of(dimension).stream()
                .filter(item -> item.declared() && !item.isSeen())
                .map(SpecCoverageTests::name)
                .toList();
    }

    private List<String> shown() {
        return coverage.coverage().items().stream()
                .filter(item -> item.declared() && item.isSeen())
                .map(SpecCoverageTests::name)
                .toList();
    }

    private List<String> undeclared() {
        return coverage.coverage().items().stream()
                .filter(item -> !item.declared())
                .map(SpecCoverageTests::name)
                .toList();
    }

    private static String name(CoverageItem item) {
        return item.operation() == null ? item.name() : item.operation() + " " + item.name();
    }
}
