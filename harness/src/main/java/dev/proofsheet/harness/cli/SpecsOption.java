package dev.proofsheet.harness.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --specs}, of every command that reads specs. */
final class SpecsOption {
    @Option(names = "--specs", paramLabel = "DIR", description = "The folder of specs, one folder for each provider.")
    private @Nullable Path folder;

    /** The folder of specs. */
    Path folder() {
        return InputFolders.find(folder, "specs");
    }
}
