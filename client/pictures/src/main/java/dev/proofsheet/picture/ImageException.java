package dev.proofsheet.picture;

import dev.proofsheet.client.ProofsheetException;
import org.jspecify.annotations.Nullable;

/**
 * An image could not be saved or read; the message says why. Nothing was written. Neither the message nor a cause contains the
 * query of a URL or a control character.
 */
public final class ImageException extends ProofsheetException {
    private static final long serialVersionUID = 1L;

    /** Creates one. */
    public ImageException(String message, @Nullable Throwable cause) {
        super(message, null, cause);
    }

    ImageException(String message) {
        this(message, null);
    }
}
