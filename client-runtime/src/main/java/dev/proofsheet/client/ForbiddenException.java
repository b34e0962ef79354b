package dev.proofsheet.client;

/** The provider answered 403: the credential does not allow this. */
public final class ForbiddenException extends ApiException {
    private static final long serialVersionUID = 1L;

    ForbiddenException(ErrorReply reply) {
        super(reply);
    }
}
