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

/** What scenarios show of the rules and prices of a spec. */
class RuleCoverageTests {
    private static final Path RULED = Path.of("src/test/resources/ruled/specs/ruled");

    @TempDir
    Path folder;

    private final Spec spec = Spec.read(RULED);
    private final Rules rules = Rules.read(spec);
    private SpecCoverage coverage;

    @BeforeEach
    void enterTheSpec() {
        coverage = new SpecCoverage(spec, rules);
    }

    @Test
    void whatIsSentCanBreakARuleAndWhatComesBackCannot() {
        assertThat(coverage.coverage().of(Dimension.RULES))
                .allMatch(CoverageItem::declared)
                .noneMatch(CoverageItem::isSeen)
                .extracting(item -> item.operation() + " " + item.name())
                .containsExactly(
                        "submitJob custom-size: held",
                        "submitJob custom-size: broken",
                        "submitJob one-picture-each: held",
                        "submitJob picture-size: held",
                        "submitJob trace-repeated: held",
                        "submitJob limit-covers-count: held",
                        "submitJob limit-covers-count: broken",
                        "submitJob seeds-differ: held",
                        "submitJob seeds-differ: broken",
                        "submitJob price in the response: held",
                        "submitJob price in the outcome: held",
                        "uploadPictures custom-size: held",
                        "uploadPictures custom-size: broken",
                        "uploadPictures page-for-each: held",
                        "uploadPictures page-for-each: broken",
                        "uploadPictures png-only: held",
                        "uploadPictures png-only: broken");
    }

    @Test
    void aCallbackThatBreaksARuleIsNothingThatAProviderRefuses() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/coverage/specs/covered/openapi.yaml"));
        String rule = """
                x-rules:
                  - { id: has-name, rule: has(request.body.id), message: it has a name, source: [I] }
                """;
        Path other = Files.createDirectory(folder.resolve("covered"));
        String callback = "              operationId: onDone\n";
        assertThat(text).contains(callback);
        Files.writeString(other.resolve("openapi.yaml"), text.replace(callback, callback + rule.indent(14)));
        Spec called = Spec.read(other);
        assertThat(new SpecCoverage(called, Rules.read(called)).coverage().of(Dimension.RULES))
                .extracting(item -> item.operation() + " " + item.name())
                .containsExactly("onDone has-name: held");
    }

    @Test
    void aRuleIsShownHeldWhereItAppliesAndTheRequestIsTaken() throws IOException {
        look(submit("{ size: 16x32, seeds: [1, 2] }", 202, "{ id: a, status: QUEUED }"));
        assertThat(shown()).containsExactly("custom-size: held", "seeds-differ: held");
    }

    @Test
    void aRuleIsShownBrokenWhereTheProviderRefusesTheRequest() throws IOException {
        look(submit("{ size: 15x32, seeds: [1, 2] }", 400, "{ error: size }"));
        assertThat(shown()).containsExactly("custom-size: broken");
    }

    @Test
    void aRuleThatIsBrokenAndNotRefusedShowsNothing() throws IOException {
        look(submit("{ size: 15x32 }", 202, "{ id: a, status: QUEUED }"));
        look(submit("{ size: 15x32 }", 429, "{ error: later }"));
        assertThat(shown()).isEmpty();
    }

    @Test
    void aRuleWithoutAValueShowsNothing() throws IOException {
        look(submit("{ size: 16x32, seeds: 7 }", 202, "{ id: a, status: QUEUED }"));
        look(submit("{ size: 7, seeds: 7 }", 400, "{ error: seeds }"));
        assertThat(shown()).containsExactly("custom-size: held");
    }

    @Test
    void aPriceIsShownWhereTheReplySaysTheSame() throws IOException {
        look(submit("{ count: 3 }", 202, "{ id: a, status: QUEUED, credits: 4 }"));
        look(submit("{ count: 3 }", 202, "{ id: b, status: QUEUED }"));
        look(submit("{ size: 3x3 }", 400, "{ error: size }"));
        assertThat(shown()).containsExactly("custom-size: broken");
        look(submit("{ count: 3 }", 202, "{ id: c, status: QUEUED, credits: 3 }"));
        assertThat(shown()).containsExactly("custom-size: broken", "price in the response: held");
    }

    @Test
    void theOutcomeOfAJobShowsItsRulesAndItsPrice() throws IOException {
        look(submit("{ count: 1 }", 202, "{ id: a, status: QUEUED }") + """
                - operation: getJob
                  request: { path: { id: a } }
                  response: { status: 200, json: { id: a, status: DONE, pictures: [{}], bill: { credits: 1 } } }
                """);
        assertThat(shown()).containsExactly("one-picture-each: held", "price in the outcome: held");
    }

    private static String submit(String body, int status, String reply) {
        return """
                - operation: submitJob
                  request: { json: %s }
                  response: { status: %d, json: %s }
                """.formatted(body, status, reply);
    }

    private void look(String exchanges) throws IOException {
        Path file = folder.resolve("scenario.yaml");
        Files.writeString(file, "title: T\nsource: { kind: composed, marks: [I] }\nexchanges:\n" + exchanges.indent(2));
        Scenario scenario = ScenarioReader.read(file);
        coverage.look(scenario, new RuleCheck(spec, rules).check(scenario, new CheckLog()));
    }

    private List<String> shown() {
        return coverage.coverage().of(Dimension.RULES).stream()
                .filter(CoverageItem::isSeen)
                .map(CoverageItem::name)
                .toList();
    }
}
