package dev.proofsheet.client;

import java.util.UUID;

/** Keys by which a provider knows a call that it has seen. */
public final class IdempotencyKeys {
    private IdempotencyKeys() {}

    /** A key that was never used. Make one for each call, and keep it when the same call is made again. */
    public static String create() {
        return UUID.randomUUID().toString();
    }

    /**
     * A key of the caller's own.
     *
     * @throws IllegalArgumentException if it is blank, and the call would be another each time that it is made
     */
    public static String own(String key) {
        if (key.isBlank()) {
            throw new IllegalArgumentException("the idempotency key is blank");
        }
        return key;
    }
}
