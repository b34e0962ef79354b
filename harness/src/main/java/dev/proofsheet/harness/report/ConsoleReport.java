package dev.proofsheet.harness.report;

import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.report.explain.Explanation;
import dev.proofsheet.harness.report.explain.Explanations;
import dev.proofsheet.harness.run.RunEvent;
import dev.proofsheet.harness.run.RunListener;
import dev.proofsheet.harness.run.ScenarioResult;
import dev.proofsheet.harness.run.Summary;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Findings on standard output, by provider and scenario, with a summary at the end; notes on standard error. */
public final class ConsoleReport implements RunListener {
    private final PrintWriter out;
    private final PrintWriter err;
    private final List<String> coverage = new ArrayList<>();
    private final Explanations explanations = new Explanations();

    /** A report to these two. */
    public ConsoleReport(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public void on(RunEvent event) {
        explanations.on(event);
        if (event instanceof RunEvent.ScenarioChecked checked) {
            ScenarioResult result = checked.result();
            print(
                    result.provider() + " / " + result.scenario().name(),
                    result.findings(),
                    explanations.of(result, result.findings()));
        } else if (event instanceof RunEvent.ProviderChecked checked) {
            print(checked.provider(), checked.findings(), explanations.of(checked));
            if (!checked.coverage().items().isEmpty()) {
                coverage.add(CoverageText.line(checked));
            }
        } else if (event instanceof RunEvent.ProviderUnreadable unreadable) {
            err.println(unreadable.message());
            err.flush();
        } else if (event instanceof RunEvent.Noted noted) {
            err.println(noted.text());
            err.flush();
        } else if (event instanceof RunEvent.Finished finished) {
            print(finished.summary());
        } else if (event instanceof RunEvent.BrokenOff broken) {
            print(broken.summary());
            err.println(broken.message());
            err.flush();
        }
    }

    private void print(String title, List<Finding> findings, List<Explanation> explained) {
        if (findings.isEmpty()) {
            return;
        }
        out.println(title);
        for (int index = 0; index < findings.size(); index++) {
            FindingText.lines(findings.get(index), explained.get(index)).forEach(line -> out.println("  " + line));
            out.println();
        }
    }

    private void print(Summary summary) {
        coverage.forEach(out::println);
        out.println(String.format(
                Locale.ROOT,
                "%s, %s, %s, %s: %s%s (%.1f s)",
                count(summary.providers(), "provider"),
                count(summary.scenarios(), "scenario"),
                count(summary.exchanges(), "exchange"),
                count(summary.checks(), "check"),
                count(summary.findings(), "finding"),
                summary.accepted() == 0 ? "" : ", " + count(summary.accepted(), "known deviation"),
                summary.took().toMillis() / 1000.0));
        if (summary.unreadable() > 0) {
            err.println(count(summary.unreadable(), "provider") + " not checked; no report was written");
            err.flush();
        }
        out.flush();
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
