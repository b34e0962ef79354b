package dev.proofsheet.client;

/** The provider answered 402: there are not enough credits. */
public final class PaymentRequiredException extends ApiException {
    private static final long serialVersionUID = 1L;

    PaymentRequiredException(ErrorReply reply) {
        super(reply);
    }
}
