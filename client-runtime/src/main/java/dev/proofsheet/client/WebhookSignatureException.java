package dev.proofsheet.client;

/** A webhook came without its signature, or with one that is not that of its body: nothing says who sent it. */
public final class WebhookSignatureException extends ProofsheetException {
    private static final long serialVersionUID = 1L;

    WebhookSignatureException(String message) {
        super(message, null);
    }
}
