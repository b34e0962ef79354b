package dev.proofsheet.harness.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.check.RefusalCheck;
import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.fixture.ScenarioReader;
import dev.proofsheet.harness.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case is a scenario of a provider with rules and, in a file beside it, the findings that these have to raise. */
class RuleCaseTests {
    private static final Path RULES = Path.of("src/test/resources/ruled");
    private static final Spec SPEC = Spec.read(RULES.resolve("specs/ruled"));

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(RULES.resolve("cases"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void raisesTheFindingsOfItsCase(String name) throws IOException {
        Scenario scenario = ScenarioReader.read(RULES.resolve("cases/" + name + ".yaml"));
        CheckLog log = new CheckLog();
        new RuleCheck(SPEC, Rules.read(SPEC)).check(scenario, log);
        new RefusalCheck(SPEC).check(scenario, log);

        List<String> expected = Files.readAllLines(RULES.resolve("cases/" + name + ".findings"));
        assertThat(log.findings())
                .extracting(finding -> finding.key() + " " + finding.at())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(log.findings()).allSatisfy(finding -> {
            assertThat(finding.expected()).isNotBlank();
            assertThat(finding.actual()).isNotBlank();
            assertThat(finding.hint()).contains("openapi.yaml:");
            assertThat(finding.message()).isNotBlank();
            assertThat(finding.location().file()).exists();
        });
    }
}
