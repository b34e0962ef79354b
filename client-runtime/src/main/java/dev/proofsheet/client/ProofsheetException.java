package dev.proofsheet.client;

import org.jspecify.annotations.Nullable;

/**
 * What can go wrong with a client; the root of all its exceptions. None of them shows a secret.
 *
 * <p>{@link ApiException}: the provider answered, and said no. {@link NetworkException}: no whole answer came.
 * {@link DecodingException}: a whole answer came that cannot be read. {@link MissingCredentialException}: nothing was sent.
 * {@link CallInterruptedException}: the waiting thread was interrupted. {@code JobFailedException} and
 * {@code JobTimeoutException}: a job has no result, or none yet. {@link WebhookSignatureException}: a webhook is nobody's.
 * {@code PictureException}: a picture could not be saved.
 */
public abstract class ProofsheetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected ProofsheetException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
