package dev.proofsheet.logging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogRedactionTests {
    private final LogRedaction redaction = new LogRedaction(List.of("X-Sample-Pass"), List.of("ident"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Sample-Pass",
                "x-sample-pass",
                "Authorization",
                "authorization",
                "Proxy-Authorization",
                "Cookie",
                "Set-Cookie",
                "X-API-Key"
            })
    void theHeadersOfCredentialsAreHidden(String name) {
        assertThat(redaction.header(name, "s3cret")).isEqualTo("██");
    }

    @Test
    void otherHeadersAreShown() {
        assertThat(redaction.header("Idempotency-Key", "a-1")).isEqualTo("a-1");
    }

    @ParameterizedTest
    @CsvSource({
        "https://h/p?ident=s3cret&n=1, https://h/p?ident=██&n=1",
        "https://h/p?n=1&IDENT=s3cret, https://h/p?n=1&IDENT=██",
        "https://h/p?identity=a&n=1, https://h/p?identity=a&n=1",
        "https://h/p, https://h/p",
        "https://user:s3cret@h/p, https://██@h/p",
        "https://h/p?n=1#s3cret, https://h/p?n=1"
    })
    void ofAUrlOnlyTheCredentialIsHidden(String url, String shown) {
        assertThat(redaction.url(HttpUrl.get(url))).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Amz-Signature",
                "Signature",
                "sig",
                "token",
                "key",
                "Key-Pair-Id",
                "X-Goog-Credential",
                "Policy",
                "hmac",
                "access_token",
                "%73ig"
            })
    void ofAUrlThatLooksSignedEveryValueIsHidden(String name) {
        assertThat(redaction.url(HttpUrl.get("https://h/p?a=s3cret&" + name + "=s3cret&b=s3cret")))
                .isEqualTo("https://h/p?a=██&" + name + "=██&b=██");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "see https://h/p?a=s3cret&sig=s3cret and more",
                "/relative?sig=s3cret",
                "{\"url\":\"https:\\/\\/h\\/p?a=s3cret\\u0026sig\\u003ds3cret\"}",
                "{\"url\":\"https:\\/\\/user:s3cret@h\\/p\"}",
                "<a href='https://h/?a=s3cret&amp;token=s3cret'>",
                "https://h/p?next=https://g/?sig=s3cret",
                "https://h/p?next=https%3A%2F%2Fg%3Fa%3Ds3cret%26sig%3Ds3cret",
                "https://h/p?n=1#token=s3cret",
                "https://h/p?s3cret",
                "https://h/p?a='x'&sig=s3cret",
                "{\"url\":\"https://h/p?a=\\\"x\\\"&sig=s3cret\"}",
                "https://h/p?a=<x>&sig=s3cret",
                "https://h/p?a=1\\nsig=s3cret",
                "https:\\u002f\\u002fh/p\\u003fsig=s3cret",
                "https%3A%2F%2Fh%2Fp%3Fsig%3Ds3cret",
                "//user:s3cret@h/p?token=s3cret"
            })
    void signedUrlsAreFoundInEveryText(String text) {
        assertThat(redaction.text(text, false)).contains("██").doesNotContain("s3cret");
    }

    @Test
    void aUrlThatIsCutOffMayBeSigned() {
        assertThat(redaction.text("a?n=1 https://h/p?a=s3cret", true)).isEqualTo("a?██ https://h/p?██");
    }

    @Test
    void otherTextStaysAsItIs() {
        String text = "{\"prompt\": \"really? a=b; Grüße $1 \\\\ ok?\", \"url\": \"https://h/a.png\"}";

        assertThat(redaction.text(text, false)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?",
                "?key;",
                "key;",
                "key%",
                "//a",
                "//a@",
                "\\/",
                "://",
                "?%3f%26",
                "?a=?",
                "?a&",
                "=",
                "https://h?",
                "x-x-",
                "&amp;",
                "ident="
            })
    void noTextTakesLong(String repeated) {
        LinearTime.assertLinear(text -> redaction.text("?" + text, false), repeated);
        LinearTime.assertLinear(redaction::parameters, repeated);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Api-Token", "X-Goog-Api-Key", "CF-Access-Client-Secret", "Private-Token", "Cookie2"})
    void headersThatAreNamedLikeACredentialAreHidden(String name) {
        assertThat(redaction.header(name, "s3cret")).isEqualTo("██");
    }

    @Test
    void bytesInBase64AreCounted() {
        String bytes = "iVBORw0KGgo\\/".repeat(30);

        assertThat(redaction.text("{\"b64_json\":\"" + bytes + "==\"}", false))
                .isEqualTo("{\"b64_json\":\"██(392 characters)\"}");
        assertThat(redaction.text("{\"b64_json\":\"" + bytes.substring(0, 40), true))
                .isEqualTo("{\"b64_json\":\"██");
    }
}
