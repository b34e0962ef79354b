package dev.proofsheet.harness.run;

import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.fixture.Scenario;
import java.time.Duration;
import java.util.List;

/**
 * What the checks of one scenario came to.
 *
 * @param provider the provider's name
 * @param scenario the scenario
 * @param checks how many checks were made
 * @param findings what they found and nobody accepted
 * @param accepted what they found and the list of known deviations accepts
 * @param took how long they took
 */
public record ScenarioResult(
        String provider,
        Scenario scenario,
        int checks,
        List<Finding> findings,
        List<Finding> accepted,
        Duration took) {}
