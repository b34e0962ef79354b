package dev.proofsheet.harness.report;

import dev.proofsheet.harness.run.RunEvent;
import dev.proofsheet.harness.run.RunListener;
import dev.proofsheet.harness.run.ScenarioResult;
import java.io.PrintWriter;
import java.util.List;

/** Hands on the first findings of scenarios to a report for people, and says at the end how many it kept back. */
public final class FirstFindings implements RunListener {
    private final int most;
    private final RunListener report;
    private final PrintWriter out;
    private long shown;
    private long keptBack;

    /** A limit on what a report shows. */
    public FirstFindings(int most, RunListener report, PrintWriter out) {
        this.most = most;
        this.report = report;
        this.out = out;
    }

    @Override
    public void on(RunEvent event) {
        if (event instanceof RunEvent.ScenarioChecked checked) {
            ScenarioResult result = checked.result();
            int room = (int) Math.min(most - shown, result.findings().size());
            shown += room;
            keptBack += result.findings().size() - room;
            report.on(room == result.findings().size() ? event : new RunEvent.ScenarioChecked(first(room, result)));
            return;
        }
        if (keptBack > 0 && (event instanceof RunEvent.Finished || event instanceof RunEvent.BrokenOff)) {
            out.println("… and " + keptBack + " more findings; all of them are in report.ndjson");
            out.println();
        }
        report.on(event);
    }

    private static ScenarioResult first(int room, ScenarioResult result) {
        return new ScenarioResult(
                result.provider(),
                result.scenario(),
                result.checks(),
                List.copyOf(result.findings().subList(0, room)),
                result.accepted(),
                result.took(),
                result.traces());
    }
}
