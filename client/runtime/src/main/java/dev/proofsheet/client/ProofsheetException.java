package dev.proofsheet.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The root of the exceptions of all clients. None of them contains a secret.
 *
 * <p>{@link ApiException}: the provider responded with an error status. {@link NetworkException}: no complete response
 * arrived. {@link DecodingException}: a complete response cannot be read. {@link MissingCredentialException}: nothing was
 * sent. {@link CallInterruptedException}: the calling thread was interrupted. {@code JobFailedException} and
 * {@code JobTimeoutException}: a job has no result, or none yet. {@link WebhookSignatureException}: a webhook is not
 * authentic. {@code ImageException}: an image could not be saved.
 */
public abstract class ProofsheetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable CallInfo call;

    protected ProofsheetException(String message, @Nullable CallInfo call, @Nullable Throwable cause) {
        super(message, cause);
        this.call = call;
    }

    /** The exception of this family that a failure is or was caused by, as in a {@code CompletionException}. */
    public static Optional<ProofsheetException> find(@Nullable Throwable failure) {
        Throwable current = failure;
        // A chain of causes can be a circle; none that helps is longer than this.
        for (int depth = 0; current != null && depth < 100; depth++) {
            if (current instanceof ProofsheetException found) {
                return Optional.of(found);
            }
            current = current.getCause();
        }
        return Optional.empty();
    }

    /** The call that failed; empty where the failure is not that of a call. */
    public final Optional<CallInfo> call() {
        return Optional.ofNullable(call);
    }

    /**
     * Whether the provider may have carried out what was asked for, and charge for it.
     *
     * <p>False if the request provably never left, or was refused with a status from 400 to 499 other than 408, 409 and
     * 425. True in all other cases, also when a job that was started could not be polled.
     */
    public boolean mayHaveTakenEffect() {
        return call == null || call.jobId().isPresent() || call.delivery() != Delivery.NOT_SENT;
    }
}
