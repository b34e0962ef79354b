package dev.proofsheet.client;

/** The provider answered 409: the request does not fit what is already there. */
public final class ConflictException extends ApiException {
    private static final long serialVersionUID = 1L;

    ConflictException(ErrorReply reply) {
        super(reply);
    }
}
