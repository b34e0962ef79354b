package dev.proofsheet.harness.run;

import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.fixture.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What the checks of one scenario came to.
 *
 * @param provider the provider's name
 * @param scenario the scenario
 * @param checks how many checks were made
 * @param findings what they found and nobody accepted
 * @param accepted what they found and the list of known deviations accepts
 * @param took how long they took
 * @param traces what a recording says of each exchange, in their order; nothing for a scenario that was written or transcribed
 */
public record ScenarioResult(
        String provider,
        Scenario scenario,
        int checks,
        List<Finding> findings,
        List<Finding> accepted,
        Duration took,
        List<RecordedTrace> traces) {
    /** The result of a scenario that is no recording. */
    public ScenarioResult(
            String provider,
            Scenario scenario,
            int checks,
            List<Finding> findings,
            List<Finding> accepted,
            Duration took) {
        this(provider, scenario, checks, findings, accepted, took, List.of());
    }

    /** The position of the exchange that a finding is about; nothing where it is about no exchange of this scenario. */
    public OptionalInt position(Finding finding) {
        return IntStream.range(0, scenario.exchanges().size())
                .filter(position -> isAbout(finding, position))
                .findFirst();
    }

    private boolean isAbout(Finding finding, int position) {
        Integer index = finding.exchange();
        if (index == null || index != scenario.exchanges().get(position).index()) {
            return false;
        }
        // A job can go on in another file, where the entries are counted from 0 again.
        return isRecorded()
                ? traces.get(position).location().equals(finding.location())
                : finding.location().file().equals(scenario.document().file());
    }

    /** Whether it was read of recorded traffic. */
    public boolean isRecorded() {
        return !traces.isEmpty();
    }
}
