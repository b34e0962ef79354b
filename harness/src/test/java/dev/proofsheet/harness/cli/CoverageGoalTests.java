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

/** Goals of coverage, as a user sets them: the sample's one scenario shows a job that completes, and no more. */
class CoverageGoalTests {
    private static final String GOALS = "fixtures/sample/coverage-goals.yaml";

    @TempDir
    Path folder;

    private TemporaryProject project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new TemporaryProject(folder).with("sample");
    }

    @Test
    void aGoalThatIsNotReachedIsAFindingWithTheNamesOfWhatIsMissing() throws IOException {
        project.write(GOALS, "goals: { states: 90 }\n");
        Run run = project.check();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("coverage-goals.yaml:1  coverage.below-goal")
                .contains("no scenario shows these states: FAILED, HELD")
                .contains("at:       /goals/states")
                .contains("expected: 90 % of 5 states")
                .contains("actual:   3 of them");
    }

    @Test
    void aGoalThatIsReachedOrExceededSaysNothing() throws IOException {
        project.write(GOALS, "goals: { states: 60, moves: 1.5 }\n");
        assertThat(project.check().out()).doesNotContain("coverage.");
    }

    @Test
    void anExclusionTakesAThingOutOfTheGoal() throws IOException {
        project.write(GOALS, """
                goals: { statuses: 30, states: 100 }
                excluded:
                  - { dimension: states, names: [FAILED, HELD], reason: Nobody shows it., source: [I] }
                  - { dimension: statuses, operation: getJob, names: ["204"], reason: Nobody shows it., source: [I] }
                """);
        Run run = project.check();
        assertThat(run.out()).doesNotContain("coverage.").containsPattern("sample: coverage \\d+ of \\d+, 3 excluded");
    }

    @Test
    void anExclusionOfWhatIsSeenIsStale() throws IOException {
        project.write(GOALS, """
                goals: { states: 1 }
                excluded:
                  - { dimension: states, names: [HELD, DONE], reason: Nobody shows it., source: [I] }
                """);
        Run run = project.check();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("coverage-goals.yaml:3  coverage.exclusion-stale")
                .contains("the exclusion of 'DONE' no longer holds")
                .contains("seen in agrees")
                .doesNotContain("'HELD'");
    }

    @Test
    void anExclusionOfWhatIsNotDeclaredIsStale() throws IOException {
        project.write(GOALS, """
                goals: { states: 1 }
                excluded:
                  - { dimension: statuses, operation: submitJob, names: ["204"], reason: A slip of the pen., source: [I] }
                """);
        assertThat(project.check().out())
                .contains("coverage.exclusion-stale")
                .contains("nothing of this name is declared");
    }

    @Test
    void goalsThatAreNoneAreBadInput() throws IOException {
        project.write(GOALS, "goals:\n  stati: 100\n");
        refuses("coverage-goals.yaml:2: /goals/stati: the property 'stati' is not known here");
        project.write(GOALS, "goals:\n  states: 101\n");
        refuses("coverage-goals.yaml:2: /goals/states");
        project.write(GOALS, "goals: { states: 1 }\nexcluded:\n  - { dimension: states, names: [HELD] }\n");
        refuses("coverage-goals.yaml:3: /excluded/0/reason: the required property 'reason' is missing");
    }

    @Test
    void theConsoleSaysWhatIsMissingAndWhatItRestsOn() throws IOException {
        assertThat(project.check().out())
                .containsPattern(
                        "sample: coverage \\d+ of \\d+, missing \\d+ operations, .*; 0 % documented, 100 % composed only");
        project.replace("fixtures/sample/agrees.yaml", "kind: composed", "kind: documented");
        assertThat(project.check().out()).contains("; 100 % documented, 0 % composed only");
    }

    @Test
    void ndjsonHasALineForEachDimension() throws IOException {
        project.write(GOALS, """
                goals: { states: 1 }
                excluded:
                  - { dimension: states, names: [HELD], reason: Nobody shows it., source: [I] }
                """);
        project.replace("fixtures/sample/agrees.yaml", "status: RUNNING", "status: PAUSED");
        project.check();
        JsonNode states = Files.readAllLines(project.path("report/report.ndjson")).stream()
                .map(JsonMapper.shared()::readTree)
                .filter(line -> line.path("dimension").asString("").equals("states"))
                .findFirst()
                .orElseThrow();
        assertThat(states.toString())
                .isEqualTo(
                        "{\"type\":\"coverage\",\"provider\":\"sample\",\"dimension\":\"states\",\"wanted\":4,\"shown\":2,"
                                + "\"documented\":0,"
                                + "\"missing\":[{\"operation\":null,\"name\":\"RUNNING\",\"at\":\"/x-job-lifecycle/states/RUNNING\"},"
                                + "{\"operation\":null,\"name\":\"FAILED\",\"at\":\"/x-job-lifecycle/states/FAILED\"}],"
                                + "\"excluded\":[{\"operation\":null,\"name\":\"HELD\",\"at\":\"/x-job-lifecycle/states/HELD\"}],"
                                + "\"undeclared\":[{\"operation\":null,\"name\":\"PAUSED\",\"at\":\"/x-job-lifecycle/states/PAUSED\"}]}");
    }

    @Test
    void aScenarioThatHoldsACredentialShowsNothing() throws IOException {
        project.replace("fixtures/sample/agrees.yaml", "X-Trace: abc", "X-Sample-Key: typed-in-by-mistake");
        assertThat(project.check().out()).contains("fixture.secret").containsPattern("sample: coverage 0 of \\d+");
    }

    private void refuses(String... messages) {
        Run run = project.check();
        assertThat(run.exitCode()).as(run.out()).isEqualTo(2);
        assertThat(run.err()).contains(List.of(messages));
    }
}
