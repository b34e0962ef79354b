package dev.proofsheet.client;

/** A webhook has no signature, or one that does not match its body: its sender is unknown. */
public final class WebhookSignatureException extends ProofsheetException {
    private static final long serialVersionUID = 1L;

    /** Creates one, also for tests. */
    public WebhookSignatureException(String message) {
        super(message, null, null);
    }
}
