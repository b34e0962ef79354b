package dev.proofsheet.client;

/** The provider responded with 404: the resource does not exist. */
public final class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1L;

    NotFoundException(Builder builder) {
        super(builder);
    }
}
