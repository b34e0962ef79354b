package dev.proofsheet.harness.report;

import dev.proofsheet.document.InputException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written beside its place and moved there when it is whole. */
final class PendingFile implements AutoCloseable {
    private final Path target;
    private final Path folder;
    private final boolean folderIsNew;
    private final Path pending;
    private final BufferedWriter writer;

    PendingFile(Path target) {
        this.target = target;
        this.folder = target.toAbsolutePath().resolveSibling(".").normalize();
        this.folderIsNew = Files.notExists(folder);
        try {
            Files.createDirectories(folder);
            // Should this run die, nobody may take the report of an earlier one for its own.
            Files.deleteIfExists(target);
            this.pending = folder.resolve(
                    "." + target.getFileName() + "." + ProcessHandle.current().pid());
            this.writer = Files.newBufferedWriter(pending, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InputException(target, "the report cannot be written: " + e.getMessage());
        }
    }

    Writer writer() {
        return writer;
    }

    /** Moves the file to its place. */
    void publish() {
        try {
            writer.close();
            Files.move(pending, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new InputException(target, "the report cannot be written: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
            if (Files.deleteIfExists(pending) && folderIsNew) {
                Files.delete(folder);
            }
        } catch (DirectoryNotEmptyException e) {
            // Another report stands in the folder by now.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
