package dev.proofsheet.harness.report;

import dev.proofsheet.document.Location;
import dev.proofsheet.harness.coverage.CoverageCount;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.report.explain.Cut;
import dev.proofsheet.harness.run.RunEvent;
import dev.proofsheet.harness.run.RunListener;
import dev.proofsheet.harness.run.Summary;
import dev.proofsheet.harness.run.Tally;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code summary.md}: a run on one page, for a pull request. */
public final class SummaryReport implements RunListener {
    /** A comment on GitHub holds 65,536 characters. */
    private static final int MOST_CHARACTERS = 60_000;

    private static final int MOST_FINDINGS = 25;
    private static final int LONGEST = 300;

    private final Writer file;
    private final ProjectPaths paths;
    private final StringBuilder providers = new StringBuilder();
    private final StringBuilder coverage = new StringBuilder();
    private final StringBuilder notes = new StringBuilder();
    private final List<Finding> first = new ArrayList<>();
    private final Map<String, Tally> tallies = new HashMap<>();

    /** A report to a file; the writer is the caller's to close. */
    public SummaryReport(Writer file, ProjectPaths paths) {
        this.file = file;
        this.paths = paths;
    }

    @Override
    public void on(RunEvent event) {
        if (event instanceof RunEvent.ScenarioChecked checked) {
            tally(checked.result().provider()).count(event);
            take(checked.result().findings());
        } else if (event instanceof RunEvent.ProviderChecked checked) {
            tally(checked.provider()).count(event);
            take(checked.findings());
            endProvider(checked);
        } else if (event instanceof RunEvent.Noted noted) {
            notes.append("- ").append(Markdown.text(noted.text(), LONGEST)).append('\n');
        } else if (event instanceof RunEvent.Finished finished) {
            try {
                file.write(Cut.of(page(finished.summary()), MOST_CHARACTERS));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void take(List<Finding> found) {
        first.addAll(found.subList(0, Math.min(found.size(), MOST_FINDINGS - first.size())));
    }

    private Tally tally(String provider) {
        return tallies.computeIfAbsent(provider, any -> new Tally());
    }

    private void endProvider(RunEvent.ProviderChecked checked) {
        String name = Markdown.text(checked.provider(), LONGEST);
        Summary counts = tally(checked.provider()).counts();
        providers.append(String.format(
                "| %s | %d | %d | %d | %d |%n",
                name, counts.scenarios(), counts.exchanges(), counts.findings(), counts.accepted()));
        String shares = CoverageCount.of(checked.coverage(), checked.evidence().goals()).stream()
                .map(count -> count.dimension().label() + " " + count.shown().size() + "/" + count.wanted())
                .collect(Collectors.joining(", "));
        if (!shares.isEmpty()) {
            coverage.append("- ").append(name).append(": ").append(shares).append('\n');
        }
    }

    private String page(Summary summary) {
        StringBuilder page = new StringBuilder();
        page.append("## Proofsheet: ")
                .append(summary.findings() == 0 ? "all agrees" : count(summary.findings(), "finding"))
                .append("\n\n")
                .append(count(summary.scenarios(), "scenario"))
                .append(", ")
                .append(count(summary.exchanges(), "exchange"))
                .append(", ")
                .append(count(summary.checks(), "check"))
                .append(".\n\n| provider | scenarios | exchanges | findings | known deviations |\n")
                .append("| --- | ---: | ---: | ---: | ---: |\n")
                .append(providers);
        if (!first.isEmpty()) {
            page.append("\n### Findings\n\n");
            first.forEach(finding -> page.append(entry(finding)));
            if (summary.findings() > first.size()) {
                page.append("\n… and ")
                        .append(count(summary.findings() - first.size(), "more finding"))
                        .append("; `report.ndjson` holds all of them.\n");
            }
        }
        if (!notes.isEmpty()) {
            page.append("\n### Not looked at\n\n").append(notes);
        }
        if (!coverage.isEmpty()) {
            page.append("\n### Coverage\n\nSeen, of what is declared:\n").append(coverage);
        }
        return page.toString();
    }

    private String entry(Finding finding) {
        Location location = finding.location();
        String place = paths.relative(location.file())
                .map(path -> "[" + Markdown.text(path, LONGEST) + ":" + location.line() + "](" + path + "#L"
                        + location.line() + ")")
                .orElse(Markdown.text(location.toString(), LONGEST));
        return "- " + place + " `" + finding.key() + "`  \n  " + Markdown.text(finding.message(), LONGEST)
                + detail("expected", finding.expected()) + detail("actual", finding.actual()) + "\n";
    }

    private static String detail(String label, String text) {
        return text.isEmpty() ? "" : "  \n  " + label + ": " + Markdown.text(text, LONGEST);
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
