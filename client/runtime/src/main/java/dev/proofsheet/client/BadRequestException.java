package dev.proofsheet.client;

/** The provider responded with 400: the request is malformed or was refused. */
public final class BadRequestException extends ApiException {
    private static final long serialVersionUID = 1L;

    BadRequestException(Builder builder) {
        super(builder);
    }
}
