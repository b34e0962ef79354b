package dev.proofsheet.client;

/** The provider responded with a status that has no class of its own, such as a redirect. */
public final class UnexpectedStatusException extends ApiException {
    private static final long serialVersionUID = 1L;

    UnexpectedStatusException(Builder builder) {
        super(builder);
    }
}
