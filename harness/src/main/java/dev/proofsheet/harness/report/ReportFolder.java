package dev.proofsheet.harness.report;

import dev.proofsheet.document.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder of reports that are written while a run goes on, and put in their places together or not at all. */
public final class ReportFolder implements AutoCloseable {
    private final Path folder;
    private final boolean folderIsNew;
    private final List<PendingFile> files = new ArrayList<>();
    private boolean published;

    /** A folder, which is made if there is none. */
    public ReportFolder(Path folder) {
        this.folder = folder;
        this.folderIsNew = Files.notExists(folder);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new InputException(folder, "the reports cannot be written: " + e.getMessage());
        }
    }

    /**
     * Begins a file.
     *
     * @throws InputException if it cannot be written
     */
    public Writer file(String name) {
        try {
            PendingFile file = new PendingFile(folder.resolve(name));
            files.add(file);
            return file.writer();
        } catch (IOException e) {
            throw new InputException(folder.resolve(name), "the report cannot be written: " + e.getMessage());
        }
    }

    /**
     * Puts all files in their places. Without this call, closing leaves none of them.
     *
     * @throws InputException if one of them cannot be written; then none is
     */
    public void publish() {
        files.forEach(PendingFile::complete);
        files.forEach(PendingFile::publish);
        published = true;
    }

    @Override
    public void close() {
        if (published) {
            return;
        }
        try {
            for (PendingFile file : files) {
                file.undo();
            }
            if (folderIsNew) {
                Files.delete(folder);
            }
        } catch (DirectoryNotEmptyException e) {
            // Somebody else put something there meanwhile.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
