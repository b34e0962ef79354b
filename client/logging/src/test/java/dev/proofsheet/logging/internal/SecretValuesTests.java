package dev.proofsheet.logging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretValuesTests {
    private static final String KEY = "k3y/n0body+\"sees\"&<me>='";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k3y/n0body+\"sees\"&<me>='",
                "k3y\\/n0body+\\\"sees\\\"&<me>='",
                "k3y/n0body\\u002B\\u0022sees\\u0022\\u0026\\u003cme\\u003E=\\u0027",
                "k3y%2Fn0body%2B%22sees%22%26%3Cme%3E%3D%27",
                "k3y%2fn0body%2b%22sees%22%26%3cme%3e%3d%27",
                "k3y\\x2Fn0body+\\x22sees\\x22&<me>='",
                "k3y/n0body+&quot;sees&quot;&amp;&lt;me&gt;=&apos;",
                "k3y&#47;n0body&#43;&#34;sees&#034;&#38;&#60;me&#62;=&#39;",
                "k3y&#x2F;n0body&#X2b;&#x22;sees&#x0022;&amp;&lt;me&gt;=&#x27;",
                "%6B%33%79%2F%6E%30%62%6F%64%79%2B%22%73%65%65%73%22%26%3C%6D%65%3E%3D%27",
                "k3y%252Fn0body%252B%2522sees%2522%2526%253Cme%253E%253D%2527",
                "k3y\\u00252Fn0body\\u00252B\\u002522sees\\u002522\\u002526\\u00253Cme\\u00253E\\u00253D\\u002527",
                "k3y\\\\\\/n0body+\\\\\\\"sees\\\\\\\"&<me>='",
                "k3y/n0body+\\&quot;sees\\&quot;&amp;&lt;me&gt;='"
            })
    void aSecretIsHiddenHoweverItIsEscaped(String echoed) {
        String text = "\"key " + echoed + ", not valid\"";

        assertThat(hide(text, KEY)).isEqualTo("\"key ██, not valid\"");
    }

    @Test
    void aSecretThatLooksEscapedIsFoundAsItIs() {
        assertThat(hide("a%41b\\u0041c&amp;d", "a%41b\\u0041c&amp;d")).isEqualTo("██");
    }

    @Test
    void everyOccurrenceIsHidden() {
        assertThat(hide("a-key, a-key and a%2Dkey", "a-key")).isEqualTo("██, ██ and ██");
    }

    @ParameterizedTest
    @CsvSource({
        "Bearer abcd1234, token abcd1234, token ██",
        "Bearer abcd1234, token Bearer abcd1234, token ██",
        "Bearer abcd1234, Bearer realm, Bearer realm",
        "Key identity:abcd1234, identity or abcd1234, ██ or ██",
        "Basic dXNlcjpwYXNzd29yZA==, dXNlcjpwYXNzd29yZA== is user:password, ██ is ██",
        "basic dXNlcjpwYXNzd29yZA==, password of user, ██ of ██",
        "Basic !!!!, !!!! is Basic, ██ is Basic",
        "session=abcd1234; other=efgh5678, abcd1234 and efgh5678, ██ and ██"
    })
    void ofACredentialEachPartCountsAndItsSchemeDoesNot(String value, String text, String shown) {
        assertThat(hide(text, value)).isEqualTo(shown);
    }

    @Test
    void aPasswordOfOtherAlphabetsIsFoundAsItIsAndPercentEncoded() {
        String login = Base64.getEncoder().encodeToString("user:grüße".getBytes(StandardCharsets.UTF_8));

        assertThat(hide("grüße, gr%C3%BC%C3%9Fe", "Basic " + login)).isEqualTo("██, ██");
    }

    @Test
    void aValueOfThreeCharactersIsNotLookedFor() {
        assertThat(hide("abc and abcd", "abc")).isEqualTo("abc and abcd");
        assertThat(hide("abc and abcd", "abcd")).isEqualTo("abc and ██");
    }

    @Test
    void escapesOfOtherTextStayAsTheyAre() {
        String text = "100%25 a%2 %zz \\u00zz \\n &#1; &copy; &#x41 \\";

        assertThat(hide(text + " a-key", "a-key")).isEqualTo(text + " ██");
    }

    @Test
    void withoutSecretsATextStaysAsItIs() {
        assertThat(SecretValues.NONE.hide("any %41 text", "██")).isEqualTo("any %41 text");
        assertThat(SecretValues.NONE.hide("any text", 3, "██")).isEqualTo("any");
        assertThat(SecretValues.NONE.reach()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "1, a", "2, a██", "5, a██", "6, a██", "7, a██b", "8, a██bc"})
    void aSecretAcrossTheEndIsHiddenToo(int end, String shown) {
        assertThat(SecretValues.of(List.of("a-key")).hide("aa-keybc", end, "██"))
                .isEqualTo(shown);
    }

    @Test
    void theReachIsEnoughForAnyEncoding() {
        String longest = "&amp;#x2F;".repeat(KEY.length());

        assertThat(SecretValues.of(List.of(KEY)).reach()).isGreaterThan(longest.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%", "\\", "&", "&#", "&#0", "&#x0", "%2", "%25", "\\u00", "\\\\", "a-ke", "a%2Dke", "a-key"})
    void noTextTakesLong(String repeated) {
        SecretValues secrets = SecretValues.of(List.of("a-key", "another-key"));

        LinearTime.assertLinear(text -> secrets.hide(text, "██"), repeated);
    }

    private static String hide(String text, String secret) {
        return SecretValues.of(List.of(secret)).hide(text, "██");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SK-LIVE?0123", "sk-live?0123"})
    void aSecretIsFoundInAnyCase(String text) {
        assertThat(SecretValues.of(List.of("sk-Live?0123")).hide("<" + text + ">", "██"))
                .isEqualTo("<██>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "u:", "Bearer ", "Basic x"})
    void aSecretIsFoundInBase64WhateverIsAroundIt(String before) {
        byte[] text = (before + "sk-Live?>0123" + before).getBytes(StandardCharsets.UTF_8);
        SecretValues secrets = SecretValues.of(List.of("sk-Live?>0123"));

        for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
            String encoded = encoder.encodeToString(text);
            String shown = secrets.hide(encoded, "██");
            assertThat(shown.replace("██", "").length()).isLessThanOrEqualTo(encoded.length() - 16);
        }
    }
}
