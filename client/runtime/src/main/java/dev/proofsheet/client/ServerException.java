package dev.proofsheet.client;

/** The provider responded with 5xx: the failure is on its side. The request may have taken effect. */
public final class ServerException extends ApiException {
    private static final long serialVersionUID = 1L;

    ServerException(Builder builder) {
        super(builder);
    }
}
