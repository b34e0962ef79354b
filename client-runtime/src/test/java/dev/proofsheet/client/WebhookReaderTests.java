package dev.proofsheet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookReaderTests {
    private static final String BODY = """
        {"event":"failed","jobId":"a1b2c3d4-e5f6-7890-abcd-ef1234567890","status":"FAILED",\
        "error":"Provider returned an error: content policy violation","model":"midjourney"}\
        """;
    private static final String SIGNATURE = "sha256=163d78f8810c0a07985e8fbe46a97cd1dc6dd2bdddaca5af0869d86356bb7e65";

    private final WebhookReader reader =
            new WebhookReader(WebhookSignature.ofApiKey("a made up key for this example"), "/event");

    @Test
    void theDocumentedEventIsReadWithItsSignature() {
        JsonNode event = reader.read(bytes(BODY), SIGNATURE);

        assertThat(reader.kind(event)).isEqualTo("failed");
        assertThat(event.toString()).isEqualTo(BODY);
    }

    @Test
    void whatIsNotSignedIsNotRead() {
        assertThatThrownBy(() -> reader.read(bytes(BODY), null))
                .isInstanceOf(WebhookSignatureException.class)
                .isInstanceOf(ProofsheetException.class)
                .hasMessage("the webhook has no signature");
        assertThatThrownBy(() -> reader.read(bytes(BODY + " "), SIGNATURE))
                .isInstanceOf(WebhookSignatureException.class)
                .hasMessage("the webhook's signature is not that of its body");
    }

    /** The signatures were computed by another program. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        2372e35dc114ac92f6c734b1e9f79bb3b61f96e6610b8e36fbadb93d5569d6fa|{"event":"private
        40cc862fd75a4a5826ad61ed3e4211afee730c79cbef496172187091d1456326|["private"]
        """)
    void aBodyThatIsNoObjectIsNotReadAndNotQuoted(String hex, String body) {
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> reader.read(bytes(body), "sha256=" + hex))
                .satisfies(failure -> {
                    assertThat(failure).hasMessageStartingWith("a webhook cannot be read: ");
                    assertThat(failure.toString() + failure.getCause()).doesNotContain("private");
                    assertThat(failure.request()).isEmpty();
                    assertThat(failure.status()).isEmpty();
                });
    }

    @Test
    void anEventThatSaysNoKindHasNone() {
        assertThat(reader.kind(Jackson.MAPPER.createObjectNode())).isEmpty();
    }

    @Test
    void anEventThatIsNotAsTheSpecSaysIsNotRead() {
        JsonNode event = Jackson.MAPPER.createObjectNode().putArray("id").add("private");

        assertThatThrownBy(() -> reader.as(SampleModel.class, event))
                .isInstanceOf(DecodingException.class)
                .hasMessageNotContaining("private");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
