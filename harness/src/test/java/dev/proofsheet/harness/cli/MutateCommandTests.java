package dev.proofsheet.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.cli.TemporaryProject.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command as a whole, on the sample provider: its one scenario leaves most of its spec unshown. */
class MutateCommandTests {
    private static final String EQUIVALENTS = "fixtures/sample/equivalent-mutants.yaml";

    private static final Pattern SURVIVOR = Pattern.compile("(?m)^survived: (\\S+)  sample / \\S+  (\\S+)");

    @TempDir
    Path folder;

    private TemporaryProject project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new TemporaryProject(folder).with("sample");
    }

    @Test
    void aTableSaysWhatBecameOfEachOperatorAndSurvivorsAreNamed() {
        Run run = project.run("mutate");
        assertThat(run.out())
                .containsPattern("json\\.removed +8 +8 +0 +100\\.0 % +response\\.body\\.schema\\.required")
                .containsPattern("json\\.pattern +0 +0 +0 +-")
                .containsPattern("openapi\\.status-removed +4 +2 +0 +50\\.0 %")
                .contains(
                        "survived: openapi.status-removed  sample / openapi.yaml  /paths/~1jobs/post/responses/400  is removed")
                .containsPattern("sample: \\d+ of \\d+ faults caught, \\d+\\.\\d %");
        assertThat(run.exitCode()).as("a spec of which most is not shown").isEqualTo(1);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theReportsHoldTheSameCounts() throws IOException {
        project.run("mutate");
        List<JsonNode> lines = Files.readAllLines(project.path("report/mutation.ndjson")).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(lines.get(0).get("type").stringValue()).isEqualTo("header");
        JsonNode footer = lines.get(lines.size() - 1);
        assertThat(footer.get("type").stringValue()).isEqualTo("footer");
        assertThat(sum(lines, "operator", "mutants"))
                .isEqualTo(footer.get("mutants").intValue())
                .isPositive();
        assertThat(sum(lines, "operator", "caught"))
                .isEqualTo(footer.get("caught").intValue())
                .isEqualTo(footer.get("mutants").intValue()
                        - footer.get("survivors").intValue());
        assertThat(Files.readString(project.path("report/mutation.md")))
                .contains("| `json.removed` | a required property is missing | 8 | 8 | 0 | 100.0 % |");
    }

    @Test
    void everyProviderHasItsOwnScoreAndEverySurvivorItsLine() throws IOException {
        project.with("other").run("mutate");
        List<JsonNode> lines = Files.readAllLines(project.path("report/mutation.ndjson")).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
        JsonNode footer = lines.get(lines.size() - 1);
        assertThat(lines)
                .filteredOn(line -> line.get("type").stringValue().equals("provider"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(2 * line.get("mutants").intValue())
                        .isEqualTo(footer.get("mutants").intValue()));
        assertThat(sum(lines, "operator", "mutants"))
                .isEqualTo(footer.get("mutants").intValue());
        assertThat(lines)
                .filteredOn(line -> line.get("type").stringValue().equals("survivor"))
                .hasSize(footer.get("survivors").intValue());
    }

    private static int sum(List<JsonNode> lines, String type, String field) {
        return lines.stream()
                .filter(line -> line.get("type").stringValue().equals(type))
                .mapToInt(line -> line.get(field).intValue())
                .sum();
    }

    @Test
    void aMutantThatIsListedAsNoFaultDoesNotCount() throws IOException {
        int before = survivors(project.run("mutate"));
        listEquivalent("openapi.status-removed", "/paths/~1jobs/post/responses/*");
        Run run = project.run("mutate");
        assertThat(survivors(run)).isEqualTo(before - 1);
        assertThat(run.out())
                .containsPattern("openapi\\.status-removed +4 +2 +1 +66\\.6 %")
                .contains("1 mutants are no faults");
    }

    private static int survivors(Run run) {
        return (int)
                run.out().lines().filter(line -> line.startsWith("survived: ")).count();
    }

    @Test
    void anEntryThatCoversNoSurvivorIsNamedAndFails() throws IOException {
        excuseEverySurvivor();
        assertThat(project.run("mutate").exitCode()).as("nothing survives").isZero();
        project.write(EQUIVALENTS, Files.readString(project.path(EQUIVALENTS)) + entry("json.removed", "/exchanges/*"));
        Run run = project.run("mutate");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .containsPattern(
                        "equivalent-mutants\\.yaml:\\d+: the entry for json\\.removed at /exchanges/\\* covers no survivor");
        assertThat(project.run("mutate", "--sample", "1").out())
                .as("a sample does not judge the list")
                .doesNotContain("covers no survivor");
    }

    @Test
    void eachPlaceOfAnEntryIsAskedForSurvivorsOfItsOwn() throws IOException {
        project.write(EQUIVALENTS, """
                - operator: openapi.status-removed
                  at: [/paths/~1jobs/post/responses/400, /paths/~1jobs/post/responses/202]
                  reason: This is a test.
                """);
        assertThat(project.run("mutate").out())
                .contains("the entry for openapi.status-removed at /paths/~1jobs/post/responses/202 covers no survivor")
                .doesNotContain("at /paths/~1jobs/post/responses/400 covers no survivor");
    }

    @Test
    void anEntryThatCoversMoreThanAnybodyLooksAtIsNamedAndFails() throws IOException {
        excuseEverySurvivor();
        project.write(
                EQUIVALENTS, entry("openapi.loose-*", "/components/*") + Files.readString(project.path(EQUIVALENTS)));
        Run run = project.run("mutate");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "equivalent-mutants.yaml:2: the entry for openapi.loose-* at /components/* covers more than 20"
                                + " survivors; name their places in several entries");
    }

    @Test
    void anEntryForEveryPlaceIsRefused() throws IOException {
        listEquivalent("openapi.loose-null", "*");
        Run run = project.run("mutate");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("equivalent-mutants.yaml:2: /0/at/0: ");
    }

    private void excuseEverySurvivor() throws IOException {
        String entries = SURVIVOR.matcher(project.run("mutate").out())
                .results()
                .map(survivor -> entry(survivor.group(1), survivor.group(2)))
                .distinct()
                .collect(Collectors.joining());
        project.write(EQUIVALENTS, entries);
    }

    @Test
    void anEntryForAnUnknownOperatorIsRefused() throws IOException {
        listEquivalent("json.rmoved", "/exchanges/*");
        Run run = project.run("mutate");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("equivalent-mutants.yaml:1: /0/operator: there is no operator 'json.rmoved'");
    }

    @Test
    void inputThatHasFindingsAlreadyIsRefused() throws IOException {
        project.replace("fixtures/sample/agrees.yaml", "prompt: A fox", "prompt: 7");
        Run run = project.run("mutate");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("agrees.yaml:5: request.body.schema.type: the type \"string\" is expected")
                .contains("faults are seeded only where nothing is found yet, see ./proofsheet check");
        assertThat(project.path("report")).doesNotExist();
    }

    @Test
    void inputThatCannotBeReadIsRefused() throws IOException {
        project.write("fixtures/sample/broken.yaml", "title: T\n\tsource: x\n");
        Run run = project.run("mutate");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("broken.yaml:2: not YAML");
    }

    @Test
    void aSampleOfNothingIsRefused() {
        Run run = project.run("mutate", "--sample", "0");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--sample is a number from 1 on, and not 0");
    }

    @Test
    void creditsThatAreReportedWrongAreSeededWhereTheSpecSaysWhereTheyStand() throws IOException {
        project.replace(
                        "specs/sample/openapi.yaml",
                        "      operationId: submitJob\n",
                        "      operationId: submitJob\n      x-credits: { cost: \"3\", reported: { response: /price }, source: [I] }\n")
                .replace("fixtures/sample/agrees.yaml", "id: j1, status: QUEUED", "id: j1, status: QUEUED, price: 3");
        assertThat(project.run("mutate").out()).containsPattern("credits\\.raised +1 ");
    }

    private void listEquivalent(String operator, String at) throws IOException {
        project.write(EQUIVALENTS, entry(operator, at));
    }

    private static String entry(String operator, String at) {
        return "- operator: \"" + operator + "\"\n  at: [\"" + at + "\"]\n  reason: This is a test.\n";
    }
}
