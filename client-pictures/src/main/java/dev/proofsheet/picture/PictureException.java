package dev.proofsheet.picture;

import dev.proofsheet.client.ProofsheetException;
import org.jspecify.annotations.Nullable;

/** A picture could not be saved; the message says why, for people. Nothing was written, and no query of a URL is in it. */
public final class PictureException extends ProofsheetException {
    private static final long serialVersionUID = 1L;

    PictureException(String message) {
        this(message, null);
    }

    PictureException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
