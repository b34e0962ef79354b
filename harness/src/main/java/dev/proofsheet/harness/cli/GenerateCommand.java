package dev.proofsheet.harness.cli;

import dev.proofsheet.codegen.ClientGenerator;
import dev.proofsheet.document.InputException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code generate}. */
@Command(
        name = "generate",
        description = "Regenerates the clients in generated/ from the specs.",
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it
    private CommandSpec spec;

    @Parameters(paramLabel = "PROVIDER", description = "The providers to generate; all of them if none is named.")
    private List<String> providers = new ArrayList<>();

    @Option(
            names = "--check",
            description = "Write nothing; print a diff and exit with 1 where the clients are not those of the specs.")
    private boolean check;

    @Mixin
    private final SpecsOption specs = new SpecsOption();

    @Option(
            names = "--generated",
            paramLabel = "DIR",
            description = "The folder of clients, one folder for each provider.")
    private @Nullable Path generated;

    @Override
    public Integer call() {
        Path specsFolder = specs.folder();
        Path target = generated != null
                ? generated
                : InputFolders.project()
                        .map(root -> root.resolve("generated"))
                        .orElseThrow(
                                () -> new InputException(
                                        "there is no project around this jar; name the folder of clients with --generated DIR"));
        Providers.withSpec(specsFolder, providers);
        ClientGenerator generator = new ClientGenerator(specsFolder, target);
        PrintWriter out = spec.commandLine().getOut();
        if (check) {
            String difference = generator.difference(providers);
            out.print(difference);
            out.flush();
            return difference.isEmpty() ? ExitCode.AGREES : ExitCode.FINDINGS;
        }
        generator.generate(providers);
        return ExitCode.AGREES;
    }
}
