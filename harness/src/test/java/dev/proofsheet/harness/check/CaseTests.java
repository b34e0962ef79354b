package dev.proofsheet.harness.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.fixture.ScenarioReader;
import dev.proofsheet.harness.rule.Rules;
import dev.proofsheet.harness.run.EvidenceChecks;
import dev.proofsheet.harness.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case is a scenario of the sample provider and, in a file beside it, the findings that it has to raise. */
class CaseTests {
    private static final Path SAMPLE = Path.of("src/test/resources/sample");
    private static final Spec SPEC = Spec.read(SAMPLE.resolve("specs/sample"));
    private static final EvidenceChecks CHECKS = new EvidenceChecks(SPEC, Rules.read(SPEC));

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLE.resolve("cases"))) {
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
        Scenario scenario = ScenarioReader.read(SAMPLE.resolve("cases/" + name + ".yaml"));
        CheckLog log = new CheckLog();
        CHECKS.check(scenario, log);

        List<String> expected = Files.readAllLines(SAMPLE.resolve("cases/" + name + ".findings"));
        assertThat(log.findings())
                .extracting(finding -> finding.key() + " " + finding.at())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(log.checks()).isPositive();
        assertThat(log.findings()).allSatisfy(finding -> {
            assertThat(finding.expected()).isNotBlank();
            assertThat(finding.actual()).isNotBlank();
            assertThat(finding.hint()).isNotBlank();
            assertThat(finding.location().file()).exists();
        });
    }
}
