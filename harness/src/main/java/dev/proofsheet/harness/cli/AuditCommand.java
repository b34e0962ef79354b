package dev.proofsheet.harness.cli;

import dev.proofsheet.harness.audit.AuditRun;
import dev.proofsheet.harness.report.ConsoleReport;
import dev.proofsheet.harness.report.FirstFindings;
import dev.proofsheet.harness.report.JunitReport;
import dev.proofsheet.harness.report.NdjsonReport;
import dev.proofsheet.harness.report.ProjectPaths;
import dev.proofsheet.harness.report.ReportFolder;
import dev.proofsheet.harness.report.SarifReport;
import dev.proofsheet.harness.report.SummaryReport;
import dev.proofsheet.harness.report.html.HtmlReport;
import dev.proofsheet.harness.run.RunEvent;
import dev.proofsheet.harness.run.RunListener;
import dev.proofsheet.harness.run.Summary;
import dev.proofsheet.harness.spec.Spec;
import dev.proofsheet.harness.traffic.Endpoints;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code audit}. */
@Command(
        name = "audit",
        description = "Holds recorded traffic against the specs, and prints where they part.",
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    /** More than this nobody reads on a screen. */
    private static final int MOST_FINDINGS = 50;

    @picocli.CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it
    private CommandSpec command;

    @Parameters(paramLabel = "TRAFFIC.har", arity = "1..*", description = "HAR files, the older ones first.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--provider",
            paramLabel = "PROVIDER",
            description = "Hold the traffic of every host against this provider: a gateway speaks for it.")
    private @Nullable String provider;

    @Mixin
    private final SpecsOption specs = new SpecsOption();

    @Mixin
    private final ReportOption report = new ReportOption();

    @Override
    public Integer call() {
        RecordingFiles.check(files);
        Path folder = specs.folder();
        List<Spec> known =
                SpecReading.of(folder, Providers.withSpec(folder, provider == null ? List.of() : List.of(provider)));
        Endpoints endpoints = provider == null ? Endpoints.of(known) : Endpoints.behindGateways(known.get(0));
        return run(known, endpoints, report.folder());
    }

    private int run(List<Spec> known, Endpoints endpoints, Path target) {
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        // What is printed while the bar stands would stand behind it.
        StringWriter found = new StringWriter();
        StringWriter notes = new StringWriter();
        PrintWriter findings = new PrintWriter(found);
        RunListener console =
                new FirstFindings(MOST_FINDINGS, new ConsoleReport(findings, new PrintWriter(notes)), findings);
        AtomicBoolean whole = new AtomicBoolean();
        ProjectPaths paths = new ProjectPaths(InputFolders.project().orElse(Path.of("")));
        // What was found before an audit broke off stands in its lines, which then lack their footer.
        try (ReportFolder onlyWhole = new ReportFolder(target);
                ReportFolder always = new ReportFolder(target)) {
            List<RunListener> listeners = List.of(
                    console,
                    new JunitReport(onlyWhole.file("junit.xml")),
                    new NdjsonReport(always.file("report.ndjson")),
                    new SarifReport(onlyWhole.file("findings.sarif"), paths),
                    new SummaryReport(onlyWhole.file("summary.md"), paths),
                    new HtmlReport(onlyWhole.file("index.html")),
                    event -> whole.compareAndSet(false, event instanceof RunEvent.Finished));
            Summary summary;
            try (TerminalProgress progress = new TerminalProgress(err, System::nanoTime)) {
                summary = new AuditRun(
                                known, endpoints, event -> listeners.forEach(listener -> listener.on(event)), progress)
                        .run(files, Runtime.getRuntime().availableProcessors(), Clock.systemUTC());
            }
            findings.flush();
            out.print(found);
            out.flush();
            err.print(notes);
            err.flush();
            always.publish();
            if (!whole.get()) {
                return ExitCode.CANNOT_RUN;
            }
            onlyWhole.publish();
            return summary.findings() == 0 ? ExitCode.AGREES : ExitCode.FINDINGS;
        }
    }
}
