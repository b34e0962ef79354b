package dev.proofsheet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.proofsheet.client.DecodingException;
import dev.proofsheet.client.ProofsheetException;
import dev.proofsheet.client.WebhookSignatureException;
import dev.proofsheet.model.JsonValue;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookReaderTests {
    private static final String BODY = """
        {"event":"failed","jobId":"a1b2c3d4-e5f6-7890-abcd-ef1234567890","status":"FAILED",\
        "error":"Provider returned an error: content policy violation","model":"midjourney"}\
        """;
    private static final String SIGNATURE = "sha256=163d78f8810c0a07985e8fbe46a97cd1dc6dd2bdddaca5af0869d86356bb7e65";

    private static final WebhookSignature SIGNATURES = WebhookSignature.ofApiKey("a made up key for this example");

    private final WebhookReader reader = new WebhookReader(SIGNATURES);

    @Test
    void theDocumentedEventIsReadWithItsSignature() {
        JsonValue event = reader.read(bytes(BODY), SIGNATURE);

        assertThat(WebhookReader.kind("/event", event)).isEqualTo("failed");
        assertThat(event).isEqualTo(JsonValue.parse(BODY));
    }

    @Test
    void whatIsNotSignedIsNotRead() {
        assertThatThrownBy(() -> reader.read(bytes(BODY), null))
                .isInstanceOf(WebhookSignatureException.class)
                .isInstanceOf(ProofsheetException.class)
                .hasMessage("the webhook has no signature");
        assertThatThrownBy(() -> reader.read(bytes(BODY + " "), SIGNATURE))
                .isInstanceOf(WebhookSignatureException.class)
                .hasMessage("the signature of the webhook does not match its body");
    }

    /** The signatures were computed by another program. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        2372e35dc114ac92f6c734b1e9f79bb3b61f96e6610b8e36fbadb93d5569d6fa|{"event":"private
        40cc862fd75a4a5826ad61ed3e4211afee730c79cbef496172187091d1456326|["private"]
        """)
    void aBodyThatIsNotAnObjectIsNotReadAndNotQuoted(String hex, String body) {
        assertUnreadable(body, "sha256=" + hex);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                " ",
                "true",
                "42",
                "\"private\"",
                "[{\"event\":\"private\"}]",
                "{}{",
                "{} x",
                "\u0000"
            })
    void anySignedBodyThatIsNotAnObjectIsNotRead(String body) {
        assertUnreadable(body, SIGNATURES.sign("X-Signature", bytes(body)).get("X-Signature"));
    }

    private void assertUnreadable(String body, String signature) {
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> reader.read(bytes(body), signature))
                .satisfies(failure -> {
                    assertThat(failure).hasMessageStartingWith("a webhook cannot be read: ");
                    assertThat(failure.toString() + failure.getCause()).doesNotContain("private");
                    assertThat(failure.call()).isEmpty();
                    assertThat(failure.response()).isEmpty();
                });
    }

    @Test
    void deepNestingIsNotRead() {
        String body = "{\"a\":".repeat(100_000);

        assertUnreadable(body, SIGNATURES.sign("X-Signature", bytes(body)).get("X-Signature"));
    }

    @Test
    void aBodyThatIsNullIsTheCallersMistake() {
        assertThatThrownBy(() -> reader.read(null, SIGNATURE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the body of the webhook is null; pass the bytes as they were received");
    }

    @Test
    void anEventThatSaysNoKindHasNone() {
        assertThat(WebhookReader.kind("/event", JsonValue.parse("{}"))).isEmpty();
    }

    @Test
    void aPropertyThatIsNotAsTheSpecSaysSpoilsNoEvent() {
        SampleModel event = reader.as(SampleModel.class, JsonValue.parse("{\"id\":[\"private\"]}"));

        assertThatThrownBy(event::id).isInstanceOf(IllegalStateException.class).hasMessageNotContaining("private");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
