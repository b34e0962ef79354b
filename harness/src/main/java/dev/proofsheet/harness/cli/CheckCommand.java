package dev.proofsheet.harness.cli;

import dev.proofsheet.harness.report.ConsoleReport;
import dev.proofsheet.harness.report.JunitReport;
import dev.proofsheet.harness.report.NdjsonReport;
import dev.proofsheet.harness.report.Report;
import dev.proofsheet.harness.run.ConformanceRun;
import dev.proofsheet.harness.run.EvidenceReader;
import dev.proofsheet.harness.run.RunListener;
import dev.proofsheet.harness.run.Summary;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code check}. */
@Command(
        name = "check",
        description = "Holds specs, scenarios and clients against each other, and prints where they part.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it
    private CommandSpec spec;

    @Parameters(paramLabel = "PROVIDER", description = "The providers to check; all of them if none is named.")
    private List<String> providers = new ArrayList<>();

    @Option(names = "--specs", paramLabel = "DIR", description = "The folder of specs, one folder for each provider.")
    private @Nullable Path specs;

    @Option(
            names = "--fixtures",
            paramLabel = "DIR",
            description = "The folder of fixtures, one folder for each provider.")
    private @Nullable Path fixtures;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Where junit.xml and report.ndjson are written; target/proofsheet by default.")
    private @Nullable Path report;

    @Override
    public Integer call() {
        Path specsFolder = InputFolders.find(specs, "specs");
        Path fixturesFolder = InputFolders.find(fixtures, "fixtures");
        List<String> names = Providers.withEvidence(specsFolder, fixturesFolder, providers);
        Path target = report != null
                ? report
                : InputFolders.project().orElse(Path.of("")).resolve("target/proofsheet");

        ConsoleReport console = new ConsoleReport(
                spec.commandLine().getOut(), spec.commandLine().getErr());
        try (Report junit = new JunitReport(target.resolve("junit.xml"));
                Report ndjson = new NdjsonReport(target.resolve("report.ndjson"))) {
            List<RunListener> listeners = List.of(console, junit, ndjson);
            Summary summary = new ConformanceRun(new EvidenceReader(specsFolder, fixturesFolder), Clock.systemUTC())
                    .run(names, event -> listeners.forEach(listener -> listener.on(event)));
            if (summary.unreadable() > 0) {
                return ExitCode.CANNOT_RUN;
            }
            junit.publish();
            ndjson.publish();
            return summary.findings() == 0 ? ExitCode.AGREES : ExitCode.FINDINGS;
        }
    }
}
