package dev.proofsheet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTests {
    private static final String KEY = "a made up key for this example";
    private static final String BODY = """
            {"event":"failed","jobId":"a1b2c3d4-e5f6-7890-abcd-ef1234567890","status":"FAILED",\
            "error":"Provider returned an error: content policy violation","model":"midjourney"}""";
    private static final String HEX = "163d78f8810c0a07985e8fbe46a97cd1dc6dd2bdddaca5af0869d86356bb7e65";

    private final WebhookSignature signature = WebhookSignature.ofApiKey(KEY);

    /** The signatures were computed by another program, for events that are documented. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            11188e5b0590ff58f356ebca2d660ce8072c4f6d7b1775c8a938cefe0e3d7604|{"event":"progress","jobId":"a1b2c3d4-e5f6-7890-abcd-ef1234567890","status":"PROCESSING","progress":0,"model":"midjourney"}
            c5322658a5f346301c8f04abf25e02263627b0b199fb6b20da507a38e68765b2|{"event":"progress","jobId":"a1b2c3d4-e5f6-7890-abcd-ef1234567890","status":"PROCESSING","progress":45,"model":"midjourney"}
            7f2189b80f440f23bb796102067441b09adf8ec64ec3539a6dec910e04be759b|{"event":"progress","jobId":"a1b2c3d4-e5f6-7890-abcd-ef1234567890","status":"PROCESSING","progress":100,"model":"midjourney"}
            163d78f8810c0a07985e8fbe46a97cd1dc6dd2bdddaca5af0869d86356bb7e65|{"event":"failed","jobId":"a1b2c3d4-e5f6-7890-abcd-ef1234567890","status":"FAILED","error":"Provider returned an error: content policy violation","model":"midjourney"}
            """)
    void theSignatureOfTheBodyMatches(String hex, String body) {
        assertThat(matches(body, "sha256=" + hex)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {HEX, " sha256=" + HEX, "sha256=" + HEX + " \t", " " + HEX + "\r\n"})
    void thePrefixIsOptionalAndWhitespaceAroundIsIgnored(String header) {
        assertThat(matches(BODY, header)).isTrue();
    }

    @Test
    void hexMayBeInCapitals() {
        assertThat(matches(BODY, "sha256=" + HEX.toUpperCase(Locale.ROOT))).isTrue();
        assertThat(matches(BODY, HEX.toUpperCase(Locale.ROOT))).isTrue();
    }

    @Test
    void whatIsSignedForATestMatches() {
        assertThat(signature.sign("X-Signature", bytes(BODY))).isEqualTo(Map.of("X-Signature", "sha256=" + HEX));
    }

    @Test
    void anotherBodyDoesNotMatch() {
        assertThat(matches(BODY.replace("FAILED", "COMPLETED"), "sha256=" + HEX))
                .isFalse();
        assertThat(matches(BODY + "\n", "sha256=" + HEX)).isFalse();
        assertThat(matches("", "sha256=" + HEX)).isFalse();
    }

    @Test
    void anotherKeyDoesNotMatch() {
        assertThat(WebhookSignature.ofApiKey("another").matches(bytes(BODY), "sha256=" + HEX))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256=",
                "sha256",
                "sha256=sha256=" + HEX,
                "sha256=" + HEX + ",sha256=" + HEX,
                "sha256=" + HEX + " sha256=" + HEX,
                HEX + "," + HEX,
                "\"sha256=" + HEX + "\"",
                "sha1=" + HEX,
                "SHA256=" + HEX,
                "sha256= " + HEX,
                "sha256=" + HEX + "00",
                "sha256=163d78f8810c0a07985e8fbe46a97cd1dc6dd2bdddaca5af0869d86356bb7e6",
                "sha256=063d78f8810c0a07985e8fbe46a97cd1dc6dd2bdddaca5af0869d86356bb7e65",
                "sha256=163d78f8810c0a07985e8fbe46a97cd1dc6dd2bdddaca5af0869d86356bb7e64",
                "sha256=zz3d78f8810c0a07985e8fbe46a97cd1dc6dd2bdddaca5af0869d86356bb7e65",
                "sha256=\u00e9"
            })
    void aHeaderThatIsNoSignatureOfTheBodyDoesNotMatch(String header) {
        assertThat(matches(BODY, header)).isFalse();
    }

    @Test
    void aMissingHeaderDoesNotMatch() {
        assertThat(matches(BODY, null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "s3cret\n",
                "s3cret\r\n",
                " s3cret",
                "s3\ncret",
                "s3\tcret",
                "s3\u0000cret",
                "s3\u007fcret",
                "s3cr\u00e9t",
                "\ufeffs3cret",
                "s3cret\u200b"
            })
    void aKeyWithACharacterThatNoKeyHasIsRefusedAndNotShown(String key) {
        assertThatThrownBy(() -> WebhookSignature.ofApiKey(key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the API key ")
                .hasMessageNotContaining("cret");
    }

    @Test
    void everyPrintableCharacterMayBeInAKey() {
        assertThat(WebhookSignature.ofApiKey("! made-up_key~")).isNotNull();
    }

    private boolean matches(String body, String header) {
        return signature.matches(bytes(body), header);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
