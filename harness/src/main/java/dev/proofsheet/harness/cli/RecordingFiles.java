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
            if (!Files.isRegularFile(file)) {
                throw new InputException(
                        file, Files.isDirectory(file) ? "this is a folder; name its files" : "there is no such file");
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
