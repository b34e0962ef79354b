package dev.proofsheet.client;

/** The provider responded with 422: a value of the request is invalid. */
public final class UnprocessableException extends ApiException {
    private static final long serialVersionUID = 1L;

    UnprocessableException(Builder builder) {
        super(builder);
    }
}
