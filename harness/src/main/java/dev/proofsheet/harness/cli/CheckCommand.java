package dev.proofsheet.harness.cli;

import dev.proofsheet.harness.report.ConsoleReport;
import dev.proofsheet.harness.report.FirstFindings;
import dev.proofsheet.harness.report.JunitReport;
import dev.proofsheet.harness.report.NdjsonReport;
import dev.proofsheet.harness.report.ProjectPaths;
import dev.proofsheet.harness.report.ReportFolder;
import dev.proofsheet.harness.report.SarifReport;
import dev.proofsheet.harness.report.SummaryReport;
import dev.proofsheet.harness.report.html.HtmlReport;
import dev.proofsheet.harness.run.ConformanceRun;
import dev.proofsheet.harness.run.EvidenceReader;
import dev.proofsheet.harness.run.RunEvent;
import dev.proofsheet.harness.run.RunListener;
import dev.proofsheet.harness.run.Summary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code check}. */
@Command(
        name = "check",
        description = "Holds specs, scenarios and clients against each other, and prints where they part.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    /** More than a person reads at once; a fault in a spec easily shows in every scenario. */
    private static final int MOST_FINDINGS = 100;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it
    private CommandSpec spec;

    @Parameters(paramLabel = "PROVIDER", description = "The providers to check; all of them if none is named.")
    private List<String> providers = new ArrayList<>();

    @Mixin
    private final SpecsOption specs = new SpecsOption();

    @Mixin
    private final FixturesOption fixtures = new FixturesOption();

    @Mixin
    private final ReportOption report = new ReportOption();

    @Override
    public Integer call() {
        Path specsFolder = specs.folder();
        Path fixturesFolder = fixtures.folder();
        List<String> names = Providers.withEvidence(specsFolder, fixturesFolder, providers);

        try (ReportFolder folder = new ReportFolder(report.folder())) {
            ProjectPaths paths = new ProjectPaths(InputFolders.project().orElse(Path.of("")));
            List<RunListener> reports = List.of(
                    new JunitReport(folder.file("junit.xml")),
                    new NdjsonReport(folder.file("report.ndjson")),
                    new SarifReport(folder.file("findings.sarif"), paths),
                    new SummaryReport(folder.file("summary.md"), paths),
                    new HtmlReport(folder.file("index.html")));
            Summary summary = run(new EvidenceReader(specsFolder, fixturesFolder), names, reports);
            if (summary.unreadable() > 0) {
                return ExitCode.CANNOT_RUN;
            }
            folder.publish();
            return summary.findings() == 0 ? ExitCode.AGREES : ExitCode.FINDINGS;
        }
    }

    private Summary run(EvidenceReader reader, List<String> names, List<RunListener> reports) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<RunEvent> events = new ArrayList<>();
        Summary summary;
        try (TerminalProgress progress = new TerminalProgress(err, System::nanoTime)) {
            summary = new ConformanceRun(reader, Clock.systemUTC(), progress).run(names, event -> {
                events.add(event);
                reports.forEach(report -> report.on(event));
            });
        }
        // A line that is printed while the bar stands would stand behind it.
        RunListener console = new FirstFindings(MOST_FINDINGS, new ConsoleReport(out, err), out);
        events.forEach(console::on);
        return summary;
    }
}
