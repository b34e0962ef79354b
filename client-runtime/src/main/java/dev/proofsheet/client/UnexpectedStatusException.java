package dev.proofsheet.client;

/** The provider answered with a status for which there is no class of its own, such as a redirect. */
public final class UnexpectedStatusException extends ApiException {
    private static final long serialVersionUID = 1L;

    UnexpectedStatusException(ErrorReply reply) {
        super(reply);
    }
}
