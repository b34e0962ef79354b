package dev.proofsheet.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.cli.TemporaryProject.Run;
import dev.proofsheet.harness.report.JunitReport;
import dev.proofsheet.harness.report.NdjsonReport;
import dev.proofsheet.harness.report.ReportFolder;
import dev.proofsheet.harness.run.RunEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run in which less was checked than it seems has to fail.
 *
 * <p>Each test takes away what a guard watches over. Scenarios, providers and specs that are not there are in {@link
 * BadInputTests} as well, known deviations that no longer occur in {@link CheckCommandTests}, goals of coverage in {@link
 * CoverageGoalTests}.
 */
class SilentGreenTests {
    private static final Path FAULTY = Path.of("src/test/resources/faulty");
    private static final String SCENARIO = "fixtures/faulty/faultless.yaml";

    @TempDir
    Path folder;

    private TemporaryProject project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new TemporaryProject(folder)
                .write("specs/faulty/openapi.yaml", Files.readString(FAULTY.resolve("specs/faulty/openapi.yaml")))
                .write(SCENARIO, Files.readString(FAULTY.resolve(SCENARIO)));
    }

    @Test
    void nothingIsSaidOfTheProjectAsItStands() {
        assertThat(project.check().out())
                .doesNotContain("fixture.")
                .doesNotContain("client.unexercised")
                .contains(": 1 finding (");
    }

    @Test
    void noScenario() throws IOException {
        Files.delete(project.path(SCENARIO));
        cannotRun("fixtures/faulty: the folder holds no scenario; there is nothing to check");
    }

    @Test
    void scenarioWithoutExchanges() throws IOException {
        project.write(SCENARIO, "title: T\nsource: { kind: composed, marks: [I] }\nexchanges: []\n");
        cannotRun("faultless.yaml:3: /exchanges: the value breaks minItems");
    }

    @Test
    void onlyFilesBesideScenarios() throws IOException {
        Files.delete(project.path(SCENARIO));
        project.write("fixtures/faulty/coverage-goals.yaml", "goals: { states: 1 }\n")
                .write("fixtures/faulty/known-deviations.yaml", "[]\n");
        cannotRun("fixtures/faulty: the folder holds no scenario; there is nothing to check");
    }

    @Test
    void noProvider() throws IOException {
        Files.move(project.path("specs"), project.path("elsewhere"));
        Files.createDirectories(project.path("specs"));
        cannotRun("specs: the folder holds no provider");
    }

    @Test
    void filterThatMatchesNothing() {
        cannotRun("there is no provider 'falty' in " + project.path("specs") + "; did you mean 'faulty'?", "falty");
    }

    @Test
    void specWithoutFixtures() throws IOException {
        project.with("sample");
        Files.delete(project.path("fixtures/sample/agrees.yaml"));
        Files.delete(project.path("fixtures/sample"));
        cannotRun("fixtures/sample: there is no such folder; a provider's scenarios stand there");
    }

    @Test
    void fixturesWithoutSpec() throws IOException {
        project.write("fixtures/other/agrees.yaml", "");
        cannotRun("fixtures/other: these fixtures belong to no provider");
    }

    @Test
    void clientThatIsMissing() throws IOException {
        project.with("sample");
        finds("client.missing", "its scenarios were not replayed", "sample");
    }

    @Test
    void clientThatSendsNothing() throws IOException {
        Files.delete(project.path(SCENARIO));
        project.write(
                "fixtures/faulty/refusedByBoth.yaml",
                Files.readString(FAULTY.resolve("fixtures/faulty/refusedByBoth.yaml")));
        finds("client.unexercised", "the client sent no request, so nothing is known of it");
    }

    @Test
    void exchangeThatNoClientIsTriedOn() throws IOException {
        project.replace("specs/faulty/openapi.yaml", "      operationId: faultless\n", """
                      operationId: faultless
                      callbacks:
                        done:
                          "{$request.body#/name}":
                            post:
                              operationId: onDone
                              requestBody: { content: { text/plain: { schema: { type: string } } } }
                              responses: { "204": { description: Taken. } }
                """);
        project.write(SCENARIO, Files.readString(project.path(SCENARIO)) + """
                  - operation: onDone
                    request: { text: done }
                    response: { status: 204 }
                """);
        finds("fixture.unreplayed", "the client was not tried on this exchange");
    }

    @Test
    void deviationThatAcceptsMoreThanAnybodyLooksAt() throws IOException {
        String lostQuery = Files.readString(FAULTY.resolve("fixtures/faulty/lostQuery.yaml"));
        String exchange = lostQuery.substring(lostQuery.indexOf("  - operation"));
        project.write(
                        "fixtures/faulty/lostQueries.yaml",
                        "title: T\nsource: { kind: composed, marks: [I] }\nexchanges:\n" + exchange.repeat(21))
                .write("fixtures/faulty/known-deviations.yaml", """
                        - finding: client.request.query
                          scenario: lost*
                          at: /exchanges/*/request/query
                          message: the client sent
                          reason: It is faulty on purpose.
                          source: [I]
                        """);
        finds("deviation.too-wide", "the known deviation accepts 21 findings");
        assertThat(project.check().out())
                .contains("known-deviations.yaml:1  deviation.too-wide")
                .contains("lostQueries at /exchanges/0/request/query, ")
                .contains("21 known deviations");
        project.write(
                "fixtures/faulty/lostQueries.yaml",
                "title: T\nsource: { kind: composed, marks: [I] }\nexchanges:\n" + exchange.repeat(20));
        assertThat(project.check().out()).doesNotContain("deviation.").contains("20 known deviations");
    }

    @Test
    void reportOfAnEarlierRun() throws IOException {
        project.check();
        assertThat(project.path("report")).isDirectoryContaining("glob:**/junit.xml");
        project.write(SCENARIO, "title: [\n");
        assertThat(project.check().exitCode()).isEqualTo(2);
        assertThat(project.path("report")).isEmptyDirectory();
    }

    @Test
    void reportOfARunThatDies() {
        try (ReportFolder folder = new ReportFolder(project.path("report"))) {
            RunEvent event = new RunEvent.Started(Instant.EPOCH, List.of("faulty"));
            new JunitReport(folder.file("junit.xml")).on(event);
            new NdjsonReport(folder.file("report.ndjson")).on(event);
        }
        assertThat(project.path("report")).doesNotExist();
    }

    private void finds(String key, String message, String... arguments) {
        Run run = project.check(arguments);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).contains(key).contains(message);
    }

    private void cannotRun(String message, String... arguments) {
        Run run = project.check(arguments);
        assertThat(run.exitCode()).as(run.out()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(project.path("report")).doesNotExist();
    }
}
