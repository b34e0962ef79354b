package dev.proofsheet.document;

import java.nio.file.Path;

/**
 * A line of a file, as an editor opens it.
 *
 * @param file the file
 * @param line the line, counted from 1
 */
public record Location(Path file, int line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
