package dev.proofsheet.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Stream;

/**
 * The folder {@code generated}: a module for each provider, the bill of materials and the POM of them all, and what people
 * wrote beside them.
 */
final class GeneratedFolder {
    private final Path folder;

    GeneratedFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The providers' modules that are there. A folder without a POM is none: it may hold the rest of an old build. */
    List<String> modules() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isRegularFile(entry.resolve(GeneratedModules.POM)))
                    .map(entry -> entry.getFileName().toString())
                    .filter(module -> !module.equals(GeneratedModules.BOM))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(GeneratedModules expected) {
        try (Replacement replacement = new Replacement(folder)) {
            for (Map.Entry<String, NavigableMap<String, String>> module :
                    expected.folders().entrySet()) {
                if (!FileTree.read(folder.resolve(module.getKey())).equals(module.getValue())) {
                    replacement.stageModule(module.getKey(), module.getValue());
                }
            }
            replacement.stageFile(GeneratedModules.POM, expected.pom());
            replacement.apply();
            for (String module : abandoned(expected)) {
                replacement.remove(module);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String difference(GeneratedModules expected) {
        UnifiedDiff diff = new UnifiedDiff(folder.getFileName().toString());
        diff.add(GeneratedModules.POM, FileTree.readFile(folder.resolve(GeneratedModules.POM)), expected.pom());
        expected.folders().forEach((module, files) -> diff.add(module, FileTree.read(folder.resolve(module)), files));
        abandoned(expected).forEach(module -> diff.add(module, FileTree.read(folder.resolve(module)), Map.of()));
        return diff.text();
    }

    private List<String> abandoned(GeneratedModules expected) {
        return modules().stream()
                .filter(module -> !expected.listed().contains(module))
                .toList();
    }
}
