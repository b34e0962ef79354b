package dev.proofsheet.client;

/** Supplies the secret of a security scheme; asked at each attempt, so that a secret can change. */
@FunctionalInterface
public interface CredentialSource {

    /** The key or token, or {@code user:password} for basic authentication. */
    String get();
}
