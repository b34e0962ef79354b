package dev.proofsheet.harness.cli;

import dev.proofsheet.document.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Recordings that a command was given by name. */
final class RecordingFiles {
    /** How a file of gzip begins, by RFC 1952. */
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};

    private RecordingFiles() {}

    /**
     * Looks at every file before any is read.
     *
     * @throws InputException if one of them cannot be a recording
     */
    static void check(List<Path> files) {
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                throw new InputException(file, "this is a folder; name its files");
            }
            if (Files.notExists(file)) {
                throw new InputException(file, "there is no such file");
            }
            // What streams past cannot be read again where it holds a long text.
            if (!Files.isRegularFile(file)) {
                throw new InputException(file, "this is no ordinary file; write the recording to one first");
            }
            if (isPacked(file)) {
                throw new InputException(file, "the file is packed by gzip; unpack it first");
            }
        }
    }

    private static boolean isPacked(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return Arrays.equals(stream.readNBytes(GZIP.length), GZIP);
        } catch (IOException e) {
            throw new InputException(file, "the file cannot be read: " + e.getMessage());
        }
    }
}
