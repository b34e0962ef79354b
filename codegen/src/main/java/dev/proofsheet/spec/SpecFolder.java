package dev.proofsheet.spec;

import dev.proofsheet.document.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder with one folder in it for each provider, such as {@code specs} and {@code fixtures}. */
public final class SpecFolder {
    private SpecFolder() {}

    /**
     * The providers' names, sorted.
     *
     * @throws InputException if the folder is missing or holds no provider
     */
    public static List<String> providers(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InputException(folder, "there is no such folder; it has to hold a folder for each provider");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<String> providers = entries.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString().replace("/", ""))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
            if (providers.isEmpty()) {
                throw new InputException(folder, "the folder holds no provider; each has a folder of its own there");
            }
            return providers;
        } catch (IOException e) {
            throw new InputException(folder, "the folder cannot be read: " + e.getMessage());
        }
    }
}
