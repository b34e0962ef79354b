package dev.proofsheet.client;

/** The provider responded with 409: the request conflicts with something that exists. */
public final class ConflictException extends ApiException {
    private static final long serialVersionUID = 1L;

    ConflictException(Builder builder) {
        super(builder);
    }
}
