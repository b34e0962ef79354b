package dev.proofsheet.client;

/** A client or an operation needs a credential, and none is set nor in the environment. Nothing was sent. */
public final class MissingCredentialException extends ProofsheetException {
    private static final long serialVersionUID = 1L;

    MissingCredentialException(String message) {
        super(message, null);
    }
}
