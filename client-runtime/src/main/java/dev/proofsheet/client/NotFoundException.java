package dev.proofsheet.client;

/** The provider answered 404: there is no such thing. */
public final class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1L;

    NotFoundException(ErrorReply reply) {
        super(reply);
    }
}
