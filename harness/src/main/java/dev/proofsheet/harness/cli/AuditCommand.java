package dev.proofsheet.harness.cli;

import dev.proofsheet.document.InputException;
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
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

    /** How a file of gzip begins, by RFC 1952. */
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};

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

    @Option(names = "--specs", paramLabel = "DIR", description = "The folder of specs, one folder for each provider.")
    private @Nullable Path specs;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Where the reports are written, index.html first of all; target/proofsheet by default.")
    private @Nullable Path report;

    @Override
    public Integer call() {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new InputException(
                        file, Files.isDirectory(file) ? "this is a folder; name its files" : "there is no such file");
            }
            if (isPacked(file)) {
                throw new InputException(file, "the file is packed by gzip; unpack it first");
            }
        }
        Path folder = InputFolders.find(specs, "specs");
        List<Spec> known = specs(folder, Providers.withSpec(folder, provider == null ? List.of() : List.of(provider)));
        Endpoints endpoints = provider == null ? Endpoints.of(known) : Endpoints.behindGateways(known.get(0));
        Path target = report != null
                ? report
                : InputFolders.project().orElse(Path.of("")).resolve("target/proofsheet");
        return run(known, endpoints, target);
    }

    /** Reads all at once; of several faults the first provider's is told. */
    private static List<Spec> specs(Path folder, List<String> providers) {
        return providers.stream()
                .map(name -> CompletableFuture.supplyAsync(() -> Spec.read(folder.resolve(name))))
                .toList()
                .stream()
                .map(AuditCommand::result)
                .toList();
    }

    private static Spec result(CompletableFuture<Spec> reading) {
        try {
            return reading.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof InputException fault ? fault : e;
        }
    }

    private static boolean isPacked(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return Arrays.equals(stream.readNBytes(GZIP.length), GZIP);
        } catch (IOException e) {
            throw new InputException(file, "the file cannot be read: " + e.getMessage());
        }
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
