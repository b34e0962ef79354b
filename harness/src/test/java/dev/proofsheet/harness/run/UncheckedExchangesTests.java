package dev.proofsheet.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.fixture.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class UncheckedExchangesTests {
    private static final Scenario SCENARIO =
            ScenarioReader.read(Path.of("src/test/resources/waiting/fixtures/waiting/agrees.yaml"));

    @Test
    void tellsOfEveryExchangeOnWhichNoCheckWasMade() {
        CheckLog log = new CheckLog();
        log.add(1, oneCheck());

        List<Finding> findings = UncheckedExchanges.of("waiting", SCENARIO, log);

        assertThat(findings)
                .hasSize(SCENARIO.exchanges().size() - 1)
                .allMatch(finding -> finding.key().equals("fixture.unchecked"))
                .extracting(Finding::at)
                .contains("/exchanges/0")
                .doesNotContain("/exchanges/1");
    }

    @Test
    void saysNothingWhereEachWasChecked() {
        CheckLog log = new CheckLog();
        SCENARIO.exchanges().forEach(exchange -> log.add(exchange.index(), oneCheck()));

        assertThat(UncheckedExchanges.of("waiting", SCENARIO, log)).isEmpty();
    }

    private static CheckLog oneCheck() {
        CheckLog part = new CheckLog();
        assertThat(part.fails(true)).isFalse();
        return part;
    }
}
