package dev.proofsheet.document;

import java.nio.file.Path;

/**
 * Something that was given to the program cannot be used.
 *
 * <p>The message is written for the person who gave it: where it stands, what is wrong, what to do. It is shown without a
 * stack trace.
 */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong with the input as a whole. */
    public InputException(String message) {
        super(message);
    }

    /** Says what is wrong with a file as a whole. */
    public InputException(Path file, String message) {
        super(file + ": " + message);
    }

    /** Says what is wrong on one line of a file. */
    public InputException(Location location, String message) {
        super(location + ": " + message);
    }
}
