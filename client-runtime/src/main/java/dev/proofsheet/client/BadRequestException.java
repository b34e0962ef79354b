package dev.proofsheet.client;

/** The provider answered 400: it does not understand the request, or does not want it. */
public final class BadRequestException extends ApiException {
    private static final long serialVersionUID = 1L;

    BadRequestException(ErrorReply reply) {
        super(reply);
    }
}
