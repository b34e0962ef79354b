package dev.proofsheet.harness.cli;

import dev.proofsheet.harness.mutation.MutationRun;
import dev.proofsheet.harness.mutation.MutationSettings;
import dev.proofsheet.harness.mutation.MutationSummary;
import dev.proofsheet.harness.report.MutationConsole;
import dev.proofsheet.harness.report.MutationNdjson;
import dev.proofsheet.harness.report.MutationTable;
import dev.proofsheet.harness.run.EvidenceReader;
import dev.proofsheet.harness.run.UnreadableEvidenceException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code mutate}. */
@Command(
        name = "mutate",
        description = "Seeds known faults into scenarios and specs, and says which of them the checks catch.",
        mixinStandardHelpOptions = true)
final class MutateCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it
    private CommandSpec spec;

    @Parameters(paramLabel = "PROVIDER", description = "The providers to mutate; all of them if none is named.")
    private List<String> providers = new ArrayList<>();

    @Mixin
    private final SpecsOption specs = new SpecsOption();

    @Mixin
    private final FixturesOption fixtures = new FixturesOption();

    @Mixin
    private final ReportOption report = new ReportOption();

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "Make at most N mutants of each operator and provider; all of them by default.")
    private @Nullable Integer sample;

    @Option(names = "--seed", paramLabel = "SEED", description = "Which mutants are in the sample; 1 by default.")
    private long seed = MutationSettings.SEED;

    @Override
    public Integer call() {
        if (sample != null && sample < 1) {
            throw new ParameterException(spec.commandLine(), "--sample is a number from 1 on, and not " + sample);
        }
        Path specsFolder = specs.folder();
        Path fixturesFolder = fixtures.folder();
        List<String> names = Providers.withEvidence(specsFolder, fixturesFolder, providers);
        MutationSummary summary;
        try {
            summary = new MutationRun(
                            new EvidenceReader(specsFolder, fixturesFolder),
                            fixturesFolder,
                            new MutationSettings(seed, Optional.ofNullable(sample)),
                            Clock.systemUTC())
                    .run(names);
        } catch (UnreadableEvidenceException e) {
            spec.commandLine().getErr().println(e.faults());
            return ExitCode.CANNOT_RUN;
        }
        new MutationConsole(spec.commandLine().getOut()).print(summary);
        MutationNdjson.write(summary, report.folder().resolve("mutation.ndjson"));
        MutationTable.write(summary, report.folder().resolve("mutation.md"));
        return summary.isGood() ? ExitCode.AGREES : ExitCode.FINDINGS;
    }
}
