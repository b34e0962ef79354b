package dev.proofsheet.client;

/** The provider answered 401: it does not take the credential. */
public final class UnauthorizedException extends ApiException {
    private static final long serialVersionUID = 1L;

    UnauthorizedException(ErrorReply reply) {
        super(reply);
    }
}
