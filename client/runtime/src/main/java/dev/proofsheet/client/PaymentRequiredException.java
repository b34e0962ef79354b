package dev.proofsheet.client;

/** The provider responded with 402: there are not enough credits. */
public final class PaymentRequiredException extends ApiException {
    private static final long serialVersionUID = 1L;

    PaymentRequiredException(Builder builder) {
        super(builder);
    }
}
