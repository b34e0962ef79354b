package dev.proofsheet.harness.run;

import java.time.Duration;
import java.time.Instant;

/** Counts what happens in a run. */
public final class Tally {
    private int providers;
    private int scenarios;
    private int exchanges;
    private int checks;
    private int findings;
    private int accepted;
    private int unreadable;

    /** What was counted so far, without a time. */
    public Summary counts() {
        return summary(Instant.EPOCH, Instant.EPOCH);
    }

    /** Counts an event. */
    public void count(RunEvent event) {
        if (event instanceof RunEvent.ScenarioChecked checked) {
            ScenarioResult result = checked.result();
            scenarios++;
            exchanges += result.scenario().exchanges().size();
            checks += result.checks();
            findings += result.findings().size();
            accepted += result.accepted().size();
        } else if (event instanceof RunEvent.ProviderChecked checked) {
            providers++;
            findings += checked.findings().size();
        } else if (event instanceof RunEvent.ProviderUnreadable) {
            unreadable++;
        }
    }

    /** The counts so far, of a run between these two times. */
    public Summary summary(Instant start, Instant end) {
        return new Summary(
                providers, scenarios, exchanges, checks, findings, accepted, unreadable, Duration.between(start, end));
    }
}
