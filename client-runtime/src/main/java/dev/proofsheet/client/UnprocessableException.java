package dev.proofsheet.client;

/** The provider answered 422: a value of the request is not valid. */
public final class UnprocessableException extends ApiException {
    private static final long serialVersionUID = 1L;

    UnprocessableException(ErrorReply reply) {
        super(reply);
    }
}
