package dev.proofsheet.harness.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --report}, of every command that writes reports. */
final class ReportOption {
    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Where the reports are written; target/proofsheet by default.")
    private @Nullable Path folder;

    /** The folder of reports. */
    Path folder() {
        return folder != null
                ? folder
                : InputFolders.project().orElse(Path.of("")).resolve("target/proofsheet");
    }
}
