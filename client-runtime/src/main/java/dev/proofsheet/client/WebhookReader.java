package dev.proofsheet.client;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads webhooks whose signature holds. Immutable, and safe for use by several threads. */
public final class WebhookReader {
    private static final Redaction REDACTION = new Redaction(List.of());

    private final WebhookSignature signature;
    private final JsonPointer kind;

    /**
     * Makes one.
     *
     * @param kind where the kind of an event stands in its body, as a JSON Pointer
     */
    public WebhookReader(WebhookSignature signature, String kind) {
        this.signature = signature;
        this.kind = JsonPointer.compile(kind);
    }

    /**
     * The event that a body holds.
     *
     * @param body the bytes as they came
     * @param header the value of the signature's header; null where there was none
     * @throws WebhookSignatureException if the signature is missing or is not that of the body
     * @throws DecodingException if the body is no JSON object
     */
    public JsonNode read(byte[] body, @Nullable String header) {
        if (!signature.matches(body, header)) {
            throw new WebhookSignatureException(
                    header == null
                            ? "the webhook has no signature"
                            : "the webhook's signature is not that of its body");
        }
        try {
            return Jackson.MAPPER.readValue(body, ObjectNode.class);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The kind of an event; empty if it says none. */
    public String kind(JsonNode event) {
        return event.at(kind).asText();
    }

    /**
     * An event of a known kind.
     *
     * @throws DecodingException if it cannot be read as that
     */
    public <T> T as(Class<T> model, JsonNode event) {
        try {
            return Jackson.MAPPER.treeToValue(event, model);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static DecodingException unreadable(IOException fault) {
        return new DecodingException(REDACTION.reason(fault), REDACTION.cause(fault));
    }
}
