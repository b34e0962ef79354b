package dev.proofsheet.client.internal;

import dev.proofsheet.client.DecodingException;
import dev.proofsheet.client.WebhookSignatureException;
import dev.proofsheet.model.JsonValue;
import dev.proofsheet.model.internal.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads webhooks with a valid signature. Immutable, and safe for use by several threads. */
public final class WebhookReader {
    private final WebhookSignature signature;

    /** Reads what has this signature. */
    public WebhookReader(WebhookSignature signature) {
        this.signature = signature;
    }

    /**
     * The event in a body.
     *
     * @param body the bytes as they were received
     * @param header the value of the signature's header; null if there is none
     * @throws WebhookSignatureException if the signature is missing or does not match the body
     * @throws DecodingException if the body is not a JSON object
     * @throws IllegalArgumentException if the body is null
     */
    public JsonValue read(byte[] body, @Nullable String header) {
        if (body == null) {
            throw new IllegalArgumentException("the body of the webhook is null; pass the bytes as they were received");
        }
        if (!signature.matches(body, header)) {
            throw new WebhookSignatureException(
                    header == null
                            ? "the webhook has no signature"
                            : "the signature of the webhook does not match its body");
        }
        return object(body);
    }

    private static JsonValue object(byte[] body) {
        JsonValue event = decoded(() -> Json.read(new String(body, StandardCharsets.UTF_8), JsonValue.class));
        if (event.toJava() instanceof Map) {
            return event;
        }
        throw new DecodingException("a webhook cannot be read: it is not a JSON object", null, null);
    }

    /**
     * The kind of an event; empty if it has none.
     *
     * @param place where it is, as a JSON Pointer
     */
    public static String kind(String place, JsonValue event) {
        return event.at(place).map(JsonValue::toJava).map(String::valueOf).orElse("");
    }

    /**
     * An event of a known kind.
     *
     * @throws DecodingException if it cannot be read as that
     */
    public <T> T as(Class<T> model, JsonValue event) {
        return decoded(() -> Json.read(event.toJson(), model));
    }

    private static <T> T decoded(Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            throw new DecodingException("a webhook cannot be read: " + e.getMessage(), null, e);
        }
    }
}
