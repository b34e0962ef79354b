package dev.proofsheet.harness.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.replay.ReplayServer;
import dev.proofsheet.harness.report.FindingText;
import dev.proofsheet.harness.report.explain.Explanation;
import dev.proofsheet.harness.run.Evidence;
import dev.proofsheet.harness.run.EvidenceReader;
import dev.proofsheet.harness.run.ProviderRun;
import dev.proofsheet.harness.run.ScenarioResult;
import dev.proofsheet.spec.SpecFolder;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The conformance suite, as IDEs and CI show it: a container for each provider, a test for each scenario. */
class ConformanceTests {
    private static final Path SPECS = Path.of("../specs");
    private static final Path FIXTURES = Path.of("../fixtures");

    private static ReplayServer server;

    @BeforeAll
    static void start() {
        server = new ReplayServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicContainer> providers() {
        return SpecFolder.providers(SPECS).stream().map(provider -> {
            Evidence evidence = new EvidenceReader(SPECS, FIXTURES).read(provider);
            ProviderRun run = new ProviderRun(evidence, server);
            Stream<DynamicTest> scenarios = evidence.scenarios().stream().map(scenario -> test(scenario, run));
            // Runs last, because it asks which known deviations were seen.
            Stream<DynamicTest> whole =
                    Stream.of(dynamicTest("the provider as a whole", () -> assertNothingIn(run.finish())));
            return dynamicContainer(provider, Stream.concat(scenarios, whole));
        });
    }

    private static DynamicTest test(Scenario scenario, ProviderRun run) {
        URI file = scenario.document().file().toAbsolutePath().normalize().toUri();
        return dynamicTest(scenario.name(), file, () -> {
            ScenarioResult result = run.check(scenario);
            assertThat(result.checks()).isPositive();
            assertNothingIn(result.findings());
            new PlainReplay(server).replay(scenario);
        });
    }

    private static void assertNothingIn(List<Finding> findings) {
        assertThat(findings)
                .withFailMessage(() -> findings.stream()
                        .flatMap(finding -> FindingText.lines(finding, Explanation.NONE).stream())
                        .collect(Collectors.joining("\n")))
                .isEmpty();
    }
}
