package dev.proofsheet.client;

/** The provider answered 5xx: the fault is on its side. */
public final class ServerException extends ApiException {
    private static final long serialVersionUID = 1L;

    ServerException(ErrorReply reply) {
        super(reply);
    }
}
