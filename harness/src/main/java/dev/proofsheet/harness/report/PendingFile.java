package dev.proofsheet.harness.report;

import dev.proofsheet.document.InputException;
import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is written beside its place and moved there when it is whole. */
final class PendingFile {
    private final Path target;
    private final Path pending;
    private final Writer writer;
    private boolean published;

    PendingFile(Path target) throws IOException {
        this.target = target;
        // Should this run die, nobody may take the report of an earlier one for its own.
        Files.deleteIfExists(target);
        this.pending = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid());
        // Half of a surrogate pair, which a text may hold, becomes a question mark and does not end the run.
        this.writer = new BufferedWriter(
                new Telling(new OutputStreamWriter(Files.newOutputStream(pending), StandardCharsets.UTF_8)));
    }

    /** Says of which file it is that the disk is full, whatever library writes to it. */
    private final class Telling extends FilterWriter {
        Telling(Writer out) {
            super(out);
        }

        @Override
        public void write(char[] characters, int offset, int length) {
            try {
                out.write(characters, offset, length);
            } catch (IOException e) {
                throw unwritable(target, e);
            }
        }

        @Override
        public void flush() {
            try {
                out.flush();
            } catch (IOException e) {
                throw unwritable(target, e);
            }
        }
    }

    /** Writes a file that stands alone: all of it, or nothing. */
    static void write(Path target, Content content) {
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            PendingFile file = new PendingFile(target);
            try {
                content.writeTo(file.writer());
                file.complete();
                file.publish();
            } catch (IOException | RuntimeException e) {
                file.undo();
                throw e;
            }
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    Writer writer() {
        return writer;
    }

    /** Ends the writing. */
    void complete() {
        try {
            writer.close();
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /** Moves the file to its place. */
    void publish() {
        try {
            Files.move(pending, target);
            published = true;
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /** Leaves nothing behind. */
    void undo() throws IOException {
        try {
            writer.close();
        } catch (IOException | InputException e) {
            // What cannot be written is thrown away here anyway.
        }
        Files.deleteIfExists(pending);
        if (published) {
            Files.delete(target);
        }
    }

    private static InputException unwritable(Path target, IOException e) {
        return new InputException(target, "the report cannot be written: " + e.getMessage());
    }

    /** What a file will hold. */
    interface Content {
        void writeTo(Writer writer) throws IOException;
    }
}
