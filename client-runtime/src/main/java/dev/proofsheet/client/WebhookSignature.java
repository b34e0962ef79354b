package dev.proofsheet.client;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a webhook comes from who holds the API key.
 *
 * <p>The scheme: the header is {@code sha256=} and, in hex, the HMAC-SHA256 of the body, keyed with the 32 bytes of the
 * SHA-256 of the API key. The body has to be the bytes that came: parsed and written again, it has another signature.
 * Immutable, and safe for use by several threads.
 */
public final class WebhookSignature {
    private static final String PREFIX = "sha256=";
    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec key;

    private WebhookSignature(SecretKeySpec key) {
        this.key = key;
    }

    /** The signatures that are made with the given API key. */
    public static WebhookSignature ofApiKey(String apiKey) {
        if (apiKey.isBlank()) {
            throw new IllegalArgumentException("the API key is blank");
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(apiKey.getBytes(StandardCharsets.UTF_8));
            return new WebhookSignature(new SecretKeySpec(hash, MAC));
        } catch (GeneralSecurityException e) {
            throw missingAlgorithm(e);
        }
    }

    /**
     * Whether the header is the signature of the body. Takes the same time wherever the two part.
     *
     * @param header the value of the signature's header; one that is missing or malformed is no signature
     */
    public boolean matches(byte[] body, @Nullable String header) {
        if (header == null || !header.startsWith(PREFIX)) {
            return false;
        }
        // The hex is compared rather than decoded, so that what is no hex needs no case of its own.
        byte[] given =
                header.substring(PREFIX.length()).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(hex(body).getBytes(StandardCharsets.UTF_8), given);
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
        return new IllegalStateException("this Java lacks an algorithm that every Java has to have", e);
    }
}
