package dev.proofsheet.harness.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --fixtures}, of every command that reads scenarios. */
final class FixturesOption {
    @Option(
            names = "--fixtures",
            paramLabel = "DIR",
            description = "The folder of fixtures, one folder for each provider.")
    private @Nullable Path folder;

    /** The folder of fixtures. */
    Path folder() {
        return InputFolders.find(folder, "fixtures");
    }
}
