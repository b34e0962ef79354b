package dev.proofsheet.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.cli.TemporaryProject.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command as a whole, on a provider that is part of this test: its spec is right and its client has faults. */
class CheckCommandTests {
    private static final Path FAULTY = Path.of("src/test/resources/faulty");

    /** The client of the provider was made from no spec at all; the tests accept that and look at the rest. */
    private static final int OUTDATED = 1;

    @TempDir
    Path folder;

    private TemporaryProject project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new TemporaryProject(folder)
                .write("specs/faulty/openapi.yaml", Files.readString(FAULTY.resolve("specs/faulty/openapi.yaml")))
                .write(
                        "fixtures/faulty/faultless.yaml",
                        Files.readString(FAULTY.resolve("fixtures/faulty/faultless.yaml")));
    }

    @Test
    void findingsAreGroupedByScenarioWithTheirPlaceAndEndInASummary() throws IOException {
        addLostQuery();
        Run run = project.check();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("faulty / lostQuery")
                .contains("lostQuery.yaml:5  client.request.query")
                .contains("at:       /exchanges/0/request/query  (lostQuery)")
                .contains("expected: {limit=[3]}")
                .contains("actual:   {}")
                .containsPattern("1 provider, 2 scenarios, 2 exchanges, \\d+ checks: 2 findings \\(");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aKnownDeviationIsAccepted() throws IOException {
        addLostQuery();
        acceptLostQuery("the client sent {}");
        assertThat(project.check().out()).containsPattern(": 1 finding, 1 known deviation \\(");
    }

    @Test
    void aKnownDeviationThatNoLongerOccursIsAFinding() throws IOException {
        acceptLostQuery("the client sent {}");
        Run run = project.check();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("known-deviations.yaml:1  deviation.stale")
                .contains("the known deviation no longer occurs");
    }

    @Test
    void aKnownDeviationWhoseMessageChangedIsAFinding() throws IOException {
        addLostQuery();
        acceptLostQuery("the client sent nothing");
        assertThat(project.check().out()).contains("client.request.query").contains("deviation.stale");
    }

    @ParameterizedTest
    @CsvSource({
        "finding: client.request.query, finding: client.request.header",
        "scenario: lostQuery, scenario: faultless",
        "at: /exchanges/0/request/query, at: /exchanges/0/request",
    })
    void aKnownDeviationOfAnotherPlaceAcceptsNothing(String own, String other) throws IOException {
        addLostQuery();
        acceptLostQuery("the client sent {}");
        project.replace("fixtures/faulty/known-deviations.yaml", own, other);
        assertThat(project.check().out()).contains("client.request.query").contains("deviation.stale");
    }

    @ParameterizedTest
    @CsvSource({
        "lost*, /exchanges/0/request/query",
        "*Query, /exchanges/*/query",
        "*, /exchanges/0/*",
        "*lostQuery*, *",
    })
    void anAsteriskInAKnownDeviationStandsForAnyCharacters(String scenario, String at) throws IOException {
        addLostQuery();
        acceptLostQuery("the client sent {}");
        project.replace(
                        "fixtures/faulty/known-deviations.yaml",
                        "scenario: lostQuery",
                        "scenario: \"" + scenario + "\"")
                .replace(
                        "fixtures/faulty/known-deviations.yaml",
                        "at: /exchanges/0/request/query",
                        "at: \"" + at + "\"");
        assertThat(project.check().out())
                .containsPattern(": 1 finding, 1 known deviation \\(")
                .doesNotContain("deviation.");
    }

    @ParameterizedTest
    @CsvSource({
        "scenario: lostQuery, scenario: lost",
        "scenario: lostQuery, scenario: '\"*lostQueries\"'",
        "at: /exchanges/0/request/query, at: '\"/exchanges/*/headers\"'",
        "finding: client.request.query, finding: client.request.*",
    })
    void anAsteriskThatCoversNothingIsStale(String own, String other) throws IOException {
        addLostQuery();
        acceptLostQuery("the client sent {}");
        project.replace("fixtures/faulty/known-deviations.yaml", own, other);
        assertThat(project.check().out()).contains("client.request.query").contains("deviation.stale");
    }

    @Test
    void junitHasACaseForEachScenarioWithTheFullText() throws Exception {
        addLostQuery();
        project.check();
        Document junit = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(project.path("report/junit.xml").toFile());
        assertThat(junit.getElementsByTagName("testcase").getLength()).isEqualTo(3);
        assertThat(junit.getElementsByTagName("failure").getLength()).isEqualTo(1 + OUTDATED);
        assertThat(junit.getElementsByTagName("failure").item(0).getTextContent())
                .contains("lostQuery.yaml:5  client.request.query")
                .contains("expected: {limit=[3]}");
    }

    @Test
    void ndjsonBeginsWithAHeaderAndEndsWithAFooterThatCounts() throws IOException {
        addLostQuery();
        project.check();
        List<JsonNode> lines = Files.readAllLines(project.path("report/report.ndjson")).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
        JsonNode footer = lines.get(lines.size() - 1);
        assertThat(lines.get(0).get("type").stringValue()).isEqualTo("header");
        assertThat(footer.get("type").stringValue()).isEqualTo("footer");
        assertThat(footer.get("scenarios").intValue())
                .isEqualTo(count(lines, "scenario"))
                .isEqualTo(2);
        assertThat(footer.get("findings").intValue())
                .isEqualTo(count(lines, "finding"))
                .isEqualTo(1 + OUTDATED);
    }

    @Test
    void aSecretIsFoundAndNotRepeated() throws IOException {
        project.replace("fixtures/faulty/faultless.yaml", "X-Trace: t", "X-Faulty-Key: typed-in-by-mistake");
        Run run = project.check();
        assertThat(run.out())
                .contains("fixture.secret")
                .contains("/exchanges/0/request/headers/X-Faulty-Key")
                .doesNotContain("typed-in-by-mistake");
        for (String report : List.of("report/junit.xml", "report/report.ndjson")) {
            assertThat(project.path(report)).content().doesNotContain("typed-in-by-mistake");
        }
    }

    @Test
    void onlyTheNamedProvidersAreChecked() throws IOException {
        project.with("sample");
        assertThat(project.check("faulty").out()).contains("1 provider, 1 scenario");
    }

    @Test
    void twoRunsPrintTheSame() throws IOException {
        addLostQuery();
        assertThat(withoutTimes(project.check().out()))
                .isEqualTo(withoutTimes(project.check().out()));
    }

    private void addLostQuery() throws IOException {
        project.write(
                "fixtures/faulty/lostQuery.yaml", Files.readString(FAULTY.resolve("fixtures/faulty/lostQuery.yaml")));
    }

    private void acceptLostQuery(String message) throws IOException {
        project.write("fixtures/faulty/known-deviations.yaml", """
                - finding: client.request.query
                  scenario: lostQuery
                  at: /exchanges/0/request/query
                  message: "%s"
                  reason: The client is faulty on purpose.
                  source: [I]
                """.formatted(message));
    }

    private static long count(List<JsonNode> lines, String type) {
        return lines.stream()
                .filter(line -> line.get("type").stringValue().equals(type))
                .count();
    }

    private static String withoutTimes(String text) {
        return text.replaceAll("\\(\\d+\\.\\d s\\)", "");
    }
}
