package dev.proofsheet.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.cli.TemporaryProject.Run;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with the input: one message that names the place, exit code 2, and nothing written. */
class BadInputTests {
    private static final String SPEC = "specs/sample/openapi.yaml";
    private static final String SCENARIO = "fixtures/sample/agrees.yaml";

    @TempDir
    Path folder;

    private TemporaryProject project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new TemporaryProject(folder).with("sample");
    }

    @Test
    void missingSpecsFolder() throws IOException {
        Files.move(project.path("specs"), project.path("elsewhere"));
        refuses("specs: there is no such folder");
    }

    @Test
    void missingFixturesFolder() throws IOException {
        Files.move(project.path("fixtures"), project.path("elsewhere"));
        refuses("fixtures: there is no such folder");
    }

    @Test
    void emptyFixturesFolder() throws IOException {
        Files.delete(project.path(SCENARIO));
        refuses("fixtures/sample: the folder holds no scenario");
    }

    @Test
    void fixturesOfAProviderWithoutSpec() throws IOException {
        project.write("fixtures/samplo/agrees.yaml", "");
        refuses("fixtures/samplo: these fixtures belong to no provider", "did you mean 'sample'?");
    }

    @Test
    void providerThatDoesNotExist() {
        Run run = project.check("smaple");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("there is no provider 'smaple'").contains("did you mean 'sample'?");
    }

    @Test
    void yamlWithATab() throws IOException {
        project.write(SCENARIO, "title: T\n\tsource: x\n");
        refuses("agrees.yaml:2: not YAML: a tab stands where only spaces may indent");
    }

    @Test
    void yamlWithADuplicateKey() throws IOException {
        project.replace(SCENARIO, "title:", "title: Twice\ntitle:");
        refuses("agrees.yaml:2: the key 'title' stands here twice");
    }

    @Test
    void yamlWithAnAlias() throws IOException {
        project.replace(SCENARIO, "title: A job", "title: &a A job");
        refuses("agrees.yaml:1: anchors and aliases are not used here");
    }

    @Test
    void emptyFile() throws IOException {
        project.write(SCENARIO, "");
        refuses("agrees.yaml: the file is empty");
    }

    @Test
    void scenarioWithAnUnknownOperation() throws IOException {
        project.replace(SCENARIO, "operation: getJob", "operation: getJobs");
        refuses("agrees.yaml:", "/exchanges/1/operation: the spec has no operation 'getJobs'; did you mean 'getJob'?");
    }

    @Test
    void scenarioWithAnUnknownField() throws IOException {
        project.replace(SCENARIO, "status: 202,", "status: 202, stauts: 202,");
        refuses("agrees.yaml:6: /exchanges/0/response/stauts: the property 'stauts' is not known here");
    }

    @Test
    void scenarioWithTwoBodies() throws IOException {
        project.replace(SCENARIO, "json: { prompt: A fox }", "json: {}, text: A fox");
        refuses("agrees.yaml:5: /exchanges/0/request: a message has one body, and here stand json and text");
    }

    @Test
    void scenarioThatNamesAMissingFile() throws IOException {
        project.replace(SCENARIO, "json: { prompt: A fox }", "file: files/none.png");
        refuses("agrees.yaml:5: /exchanges/0/request/file: there is no file 'files/none.png'");
    }

    @Test
    void scenarioWithAnAddressThatIsNone() throws IOException {
        project.replace(SCENARIO, "json: { prompt: A fox }", "address: https://sample.invalid/v1/jobs?x=1");
        refuses("agrees.yaml:5: /exchanges/0/request/address: ");
    }

    @Test
    void scenarioWithAnAcceptedRequestThatBreaksSomething() throws IOException {
        project.replace(
                SCENARIO,
                "json: { prompt: A fox }",
                "json: {}, breaks: [{ finding: request.body.schema.required, at: /json/prompt }]");
        refuses("agrees.yaml:5: /exchanges/0/request/breaks: only a request that is answered with 400 or 422 is refused"
                + " for what it breaks");
    }

    @Test
    void lifecycleWithASuccessThatHasNoResult() throws IOException {
        project.replace(SPEC, "requires: [/pictures]", "requires: []");
        refuses("openapi.yaml:14: /x-job-lifecycle/states/DONE: a job that succeeds has a result");
    }

    @Test
    void lifecycleWithAFailureThatHasAResult() throws IOException {
        project.replace(SPEC, "outcome: success", "outcome: failure");
        refuses("openapi.yaml:14: /x-job-lifecycle/states/DONE: a job that fails has no result");
    }

    @Test
    void lifecycleWithAStateThatNothingFollowsAndNothingEnds() throws IOException {
        project.replace(SPEC, "HELD:    { outcome: failure }", "HELD: {}");
        refuses("openapi.yaml:16: /x-job-lifecycle/states/HELD: a job can neither leave this state nor end in it");
    }

    @Test
    void formThatIsNoObject() throws IOException {
        project.replace(SPEC, "PictureForm:\n      type: object", "PictureForm:\n      type: array");
        refuses("/components/schemas/PictureForm: a form is an object, with a property for each of its parts");
    }

    @Test
    void scenarioThatNamesAFileOutsideItsFolder() throws IOException {
        project.replace(SCENARIO, "json: { prompt: A fox }", "file: ../../" + SPEC);
        refuses("agrees.yaml:5: /exchanges/0/request/file: ", "leads out of the folder");
    }

    @Test
    void binaryFileInPlaceOfAScenario() throws IOException {
        byte[] bytes = new byte[4096];
        new Random(1).nextBytes(bytes);
        Files.write(project.path(SCENARIO), bytes);
        refuses("agrees.yaml: the file is not UTF-8 text; is it a binary file?");
    }

    @Test
    void controlCharactersInAScenario() throws IOException {
        project.write(SCENARIO, "title: T\nsource: \u0000\n");
        refuses("agrees.yaml:2: not text: it holds the character U+0000");
    }

    @Test
    void fileOf200MegabytesInPlaceOfAScenario() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(project.path(SCENARIO).toFile(), "rw")) {
            file.setLength(200L * 1024 * 1024);
        }
        refuses("agrees.yaml: the file has 209715200 bytes");
    }

    @Test
    void twoScenariosOfOneName() throws IOException {
        project.write("fixtures/sample/agrees.yml", Files.readString(project.path(SCENARIO)));
        refuses("agrees.yml: a scenario of this name stands in", "rename one of the two");
    }

    @Test
    void strangeFileAmongTheScenarios() throws IOException {
        project.write("fixtures/sample/notes.txt", "notes");
        refuses("notes.txt: no scenario, which ends in .yaml");
    }

    @Test
    void referenceThatLeadsNowhere() throws IOException {
        project.replace(SPEC, "#/components/schemas/Options", "#/components/schemas/Option");
        refuses("openapi.yaml:", "the $ref '#/components/schemas/Option' leads nowhere");
    }

    @Test
    void referenceOutOfTheFolder() throws IOException {
        project.write("specs/other.yaml", "type: object\n")
                .replace(SPEC, "#/components/schemas/Options", "../other.yaml");
        refuses("openapi.yaml:", "the $ref '../other.yaml' leads out of the spec's folder");
    }

    @Test
    void referenceToAServer() throws IOException {
        project.replace(SPEC, "#/components/schemas/Options", "http://127.0.0.1:1/options.yaml");
        refuses("openapi.yaml:", "leads out of the spec's folder; it is refused and never fetched");
    }

    @Test
    void referenceOutOfTheFolderThroughALink() throws IOException {
        project.write("outside.yaml", "type: object\n").replace(SPEC, "#/components/schemas/Options", "linked.yaml");
        Files.createSymbolicLink(project.path("specs/sample/linked.yaml"), project.path("outside.yaml"));
        refuses("openapi.yaml:", "the $ref 'linked.yaml' leads out of the spec's folder");
    }

    @Test
    void specOfAnotherVersion() throws IOException {
        project.replace(SPEC, "openapi: 3.0.3", "openapi: 3.1.0");
        refuses("openapi.yaml:2: /openapi: specs are OpenAPI 3.0");
    }

    @Test
    void lifecycleWithAnUnknownState() throws IOException {
        project.replace(SPEC, "next: [DONE, FAILED]", "next: [DUNE, FAILED]");
        refuses("openapi.yaml:13: ", "the state 'DUNE' is not declared");
    }

    @Test
    void deviationsThatAreNoList() throws IOException {
        project.write("fixtures/sample/known-deviations.yaml", "- { finding: a.b, scenario: agrees }\n");
        refuses("known-deviations.yaml:1: /0/");
    }

    @Test
    void discrepancyAboutNothing() throws IOException {
        project.write("specs/sample/discrepancies.yaml", """
                - id: prices
                  about: /paths/~1jobz
                  statements: [{ source: S1, says: one }]
                  chosen: nothing
                  because: of a reason
                """);
        refuses("discrepancies.yaml:2: /0/about: nothing stands at /paths/~1jobz in");
    }

    @Test
    void badUsage() {
        Run run = project.check("--no-such-option");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--no-such-option");
    }

    @Test
    void otherProvidersAreStillChecked() throws IOException {
        project.with("other").write(SCENARIO, "title: [\n");
        Run run = project.check();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("agrees.yaml:2: not YAML");
        assertThat(run.out()).contains("1 provider, 1 scenario, 3 exchanges");
        assertThat(project.path("report/junit.xml")).doesNotExist();
    }

    @Test
    void everyFaultOfAProviderIsNamedAtOnce() throws IOException {
        project.write(SCENARIO, "title: [\n")
                .write("fixtures/sample/second.yaml", "title: T\n")
                .replace(SPEC, "openapi: 3.0.3", "openapi: 2.0");
        assertThat(project.check().err())
                .contains("agrees.yaml:2")
                .contains("second.yaml")
                .contains("openapi.yaml:2");
    }

    private void refuses(String... messages) {
        Run run = project.check();
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(2);
        assertThat(run.err()).contains(messages).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(project.path("report")).doesNotExist();
    }
}
