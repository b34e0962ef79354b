package dev.proofsheet.client;

/** An operation needs a credential, and none is set. Nothing was sent. */
public final class MissingCredentialException extends ProofsheetException {
    private static final long serialVersionUID = 1L;

    /** Creates one, also for tests. */
    public MissingCredentialException(String message) {
        super(message, null, null);
    }

    @Override
    public boolean mayHaveTakenEffect() {
        return false;
    }
}
