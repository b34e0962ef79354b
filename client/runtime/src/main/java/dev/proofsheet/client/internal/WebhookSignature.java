package dev.proofsheet.client.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Verifies that a webhook was sent by a holder of the API key.
 *
 * <p>The scheme: the header is, in hex, the HMAC-SHA256 of the body, keyed with the 32 bytes of the SHA-256 of the API key. The
 * prefix {@code sha256=} may be missing, because providers document both forms; hex may be in capitals, and whitespace around
 * the value is ignored. A header with more than one signature does not match. The body must be the bytes that were received:
 * parsed and written again, it has another signature.
 *
 * <p>The signature does not cover a time, so that anyone who has seen a webhook can send it again, at any time. A receiver must
 * tolerate repeats: remember the id of the event, or of the job and its state, and ignore one that was already handled. Providers
 * repeat webhooks too, when a receiver does not respond in time.
 *
 * <p>Immutable, and safe for use by several threads.
 */
public final class WebhookSignature {
    private static final String PREFIX = "sha256=";
    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec key;

    private WebhookSignature(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * The signatures that are made with the given API key.
     *
     * @throws IllegalArgumentException if the key is blank, or holds a character that no key has, such as a line break
     */
    public static WebhookSignature ofApiKey(String apiKey) {
        if (apiKey.isBlank()) {
            throw new IllegalArgumentException("the API key is blank");
        }
        if (!apiKey.equals(apiKey.strip()) || !apiKey.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            throw new IllegalArgumentException(
                    "the API key begins or ends with whitespace, or holds a line break or another"
                            + " character that no key has; check how it is read");
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(apiKey.getBytes(StandardCharsets.UTF_8));
            return new WebhookSignature(new SecretKeySpec(hash, MAC));
        } catch (GeneralSecurityException e) {
            throw missingAlgorithm(e);
        }
    }

    /**
     * Whether the header is the signature of the body. Takes the same time wherever a signature differs.
     *
     * @param header the value of the signature's header; one that is missing or malformed is not a signature
     */
    public boolean matches(byte[] body, @Nullable String header) {
        if (header == null) {
            return false;
        }
        String value = header.strip();
        String given = value.startsWith(PREFIX) ? value.substring(PREFIX.length()) : value;
        // The hex is compared rather than decoded, so that invalid hex needs no case of its own.
        return MessageDigest.isEqual(
                hex(body).getBytes(StandardCharsets.UTF_8),
                given.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The headers of a webhook with this body, for tests of a receiver.
     *
     * @param header the name of the signature's header
     */
    public Map<String, String> sign(String header, byte[] body) {
        return Map.of(header, PREFIX + hex(body));
    }

    private String hex(byte[] body) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw missingAlgorithm(e);
        }
    }

    private static IllegalStateException missingAlgorithm(GeneralSecurityException e) {
        return new IllegalStateException("this Java lacks an algorithm that every Java must have", e);
    }
}
