package dev.proofsheet.client;

/** The provider responded with 401: the credential was not accepted. */
public final class UnauthorizedException extends ApiException {
    private static final long serialVersionUID = 1L;

    UnauthorizedException(Builder builder) {
        super(builder);
    }
}
