package dev.proofsheet.harness.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.fixture.ScenarioReader;
import dev.proofsheet.harness.replay.ReplayServer;
import dev.proofsheet.harness.spec.Spec;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaiterCheckTests {
    private static final Path WAITING = Path.of("src/test/resources/waiting");

    @ParameterizedTest
    @ValueSource(strings = {"agrees", "failure-agrees"})
    void aWaiterThatComesToTheOutcomeOfTheScenarioAgrees(String scenario) {
        assertThat(findings(scenario)).isEmpty();
    }

    @Test
    void aWaiterThatComesToAnotherOutcomeIsFoundAtTheSubmit() {
        assertThat(findings("taken-as-failure")).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo("client.waiter.outcome");
            assertThat(finding.at()).isEqualTo("/exchanges/0");
            assertThat(finding.expected()).isEqualTo("the result");
            assertThat(finding.actual()).isEqualTo("failed as ENDED");
        });
    }

    @Test
    void aScenarioThatPollsOnAfterTheOutcomeIsFoundByTheRequests() {
        assertThat(findings("polled-after-the-end")).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo("client.waiter.requests");
            assertThat(finding.actual()).isEqualTo("2 requests");
        });
    }

    private static List<Finding> findings(String scenario) {
        CheckLog log = new CheckLog();
        try (ReplayServer server = new ReplayServer()) {
            new ClientCheck(Spec.read(WAITING.resolve("specs/waiting")), server)
                    .check(ScenarioReader.read(WAITING.resolve("fixtures/waiting/" + scenario + ".yaml")), log);
        }
        assertThat(log.checks()).isPositive();
        return log.findings();
    }
}
