package dev.proofsheet.harness.cli;

import dev.proofsheet.document.InputException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The entry of the command line. */
@Command(
        name = "proofsheet",
        description = "Holds specs, evidence and generated clients against each other.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {CheckCommand.class, AuditCommand.class, MutateCommand.class, GenerateCommand.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all agrees",
            "1:there are findings",
            "2:it could not run: bad usage, unreadable input, nothing to do"
        })
public final class Proofsheet implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it
    private CommandSpec spec;

    /** Runs a command and ends the program with its exit code. */
    public static void main(String[] arguments) {
        Preparation.begin();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Runs a command; returns its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Proofsheet())
                .setOut(out)
                .setErr(err)
                // A fault of the program itself is no finding either.
                .setExitCodeExceptionMapper(exception -> ExitCode.CANNOT_RUN)
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    if (exception instanceof InputException || exception instanceof UncheckedIOException) {
                        command.getErr().println(exception.getMessage());
                        return ExitCode.CANNOT_RUN;
                    }
                    throw exception;
                })
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which command to run.");
    }
}
