package dev.proofsheet.codegen;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Puts new files in the place of old ones.
 *
 * <p>They are written in full to a folder beside the generated one, and moved only then: whatever fails before leaves the old
 * files whole.
 */
final class Replacement implements Closeable {
    private final Path target;
    private final Path fresh;
    private final Path retired;
    private final Path staging;
    private final List<String> modules = new ArrayList<>();
    private final List<String> files = new ArrayList<>();

    Replacement(Path target) throws IOException {
        this.target = Files.createDirectories(target);
        this.staging = Files.createTempDirectory(target.getParent(), "." + target.getFileName() + "-");
        this.fresh = Files.createDirectory(staging.resolve("new"));
        this.retired = Files.createDirectory(staging.resolve("old"));
    }

    void stageModule(String name, Map<String, String> content) throws IOException {
        FileTree.write(fresh.resolve(name), content);
        modules.add(name);
    }

    void stageFile(String name, String content) throws IOException {
        if (!content.equals(FileTree.readFile(target.resolve(name)))) {
            FileTree.write(fresh, Map.of(name, content));
            files.add(name);
        }
    }

    void apply() throws IOException {
        for (String module : modules) {
            replace(module);
        }
        for (String file : files) {
            Files.move(fresh.resolve(file), target.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void replace(String module) throws IOException {
        Path place = target.resolve(module);
        Path old = retired.resolve(module);
        boolean replaces = Files.exists(place);
        if (replaces) {
            Files.move(place, old);
        }
        try {
            Files.move(fresh.resolve(module), place);
        } catch (IOException e) {
            if (replaces) {
                Files.move(old, place);
            }
            throw e;
        }
        Path output = old.resolve(FileTree.BUILD_OUTPUT);
        if (Files.exists(output)) {
            Files.move(output, place.resolve(FileTree.BUILD_OUTPUT));
        }
    }

    /** Removes a module with all that is in it. */
    void remove(String module) throws IOException {
        Files.move(target.resolve(module), retired.resolve(module));
    }

    @Override
    public void close() throws IOException {
        FileTree.delete(staging);
    }
}
