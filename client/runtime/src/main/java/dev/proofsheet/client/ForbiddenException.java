package dev.proofsheet.client;

/** The provider responded with 403: the credential does not permit the operation. */
public final class ForbiddenException extends ApiException {
    private static final long serialVersionUID = 1L;

    ForbiddenException(Builder builder) {
        super(builder);
    }
}
