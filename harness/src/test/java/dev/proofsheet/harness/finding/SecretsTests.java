package dev.proofsheet.harness.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTests {
    private static final String JWT = "eyJhbGciOiJI.eyJzdWIiOiIx.SflKxwRJSM";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer abcdefghijkl",
                "basic  YWJjOmRlZg==",
                "sk-abcdefghijklmnop",
                JWT,
                "-" + JWT,
                "a-eyJ-" + JWT,
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----",
                "https://user:password@h/p"
            })
    void aTextThatLooksLikeACredentialIsFoundAndRemoved(String secret) {
        assertThat(Secrets.isIn("see " + secret + " there")).isTrue();
        assertThat(Secrets.removed("(" + secret + ")", List.of())).startsWith("((not repeated here)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bearer of news",
                "basic abcdefghijk",
                "sk-abcdefghijklmno",
                "task-abcdefghijklmnopq",
                "aeyJhbGciOiJI.eyJzdWIiOiIx.SflKxwRJSM",
                "eyJhbGciOiJI.eyJzdWI.SflKxwRJSM",
                "-----BEGIN PUBLIC KEY-----",
                "https://host:80/a@b",
                "see: this"
            })
    void otherTextStaysAsItIs(String text) {
        assertThat(Secrets.isIn(text)).isFalse();
        assertThat(Secrets.removed(text, List.of())).isEqualTo(text);
    }

    @Test
    void aPrivateKeyIsRemovedWithItsContent() {
        String key = "-----BEGIN PRIVATE KEY-----\nMIIEvQ+/\nabcd==\n-----END PRIVATE KEY-----";

        assertThat(Secrets.removed("key " + key, List.of()))
                .isEqualTo("key (not repeated here)-----END PRIVATE KEY-----");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "token: abc, more|token: (not repeated here), more",
                "{\"api_key\" : \"a \\\" b\", \"c\": \"d\"}|{\"api_key\" : (not repeated here), \"c\": \"d\"}",
                "secret=abc&other=def|secret=(not repeated here)&other=def",
                "url=/p?access_token=abc|url=/p?access_token=(not repeated here)",
                "note: token=abc|note: token=(not repeated here)",
                "token: (not shown)|token: (not shown)",
                "token:|token:",
                "a-name-of-more-than-forty-one-characters-that-ends-with-key=abc"
                        + "|a-name-of-more-than-forty-one-characters-that-ends-with-key=(not repeated here)",
                "prompt: abc|prompt: abc"
            })
    void whatFollowsADelicateNameIsRemoved(String text, String clean) {
        assertThat(Secrets.removed(text, List.of())).isEqualTo(clean);
    }

    @Test
    void knownValuesAreRemovedWholeAndInPieces() {
        assertThat(Secrets.removed("abcdef, ghijkl and abc", List.of("a=abcdef; b=ghijkl", "abc")))
                .isEqualTo("(not repeated here), (not repeated here) and abc");
    }

    @ParameterizedTest
    @CsvSource({
        "see https://h/p?a=b c, see https://h/p?(not repeated here) c",
        "http://h/p?a?b, http://h/p?(not repeated here)",
        "https://h/p? c, https://h/p? c",
        "https://h/p?, https://h/p?",
        "/p?a=b, /p?a=b"
    })
    void theQueriesOfUrlsAreRemoved(String text, String clean) {
        assertThat(Secrets.withoutQueries(text)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "://",
                "http://",
                "https://a:",
                "http://a:b",
                "bearer ",
                "basic\t",
                " ",
                "sk-",
                "-sk-a",
                "-eyJ",
                "eyJaaaaaaaa.",
                "eyJ.",
                "-----BEGIN ",
                "-----BEGIN PRIVATE KEY",
                "PRIVATE KEY",
                "abc=",
                "abc:\"",
                "key:\"\\\\",
                "key ",
                "a",
                "a-",
                "key=key&"
            })
    void noTextTakesLong(String repeated) {
        List<String> known = List.of("a-known-value; with=pieces");

        LinearTime.assertLinear(text -> Secrets.removed(text, known), repeated);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "http://h?", "https://h?a "})
    void noUrlTakesLong(String repeated) {
        LinearTime.assertLinear(Secrets::withoutQueries, repeated);
    }
}
