package dev.proofsheet.client;

/** An operation needs a credential, and none was set. Nothing was sent. */
public final class MissingCredentialException extends ProofsheetException {
    private static final long serialVersionUID = 1L;

    MissingCredentialException(String message) {
        super(message, null);
    }
}
