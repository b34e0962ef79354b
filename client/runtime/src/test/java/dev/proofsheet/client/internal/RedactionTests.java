package dev.proofsheet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonMappingException;
import dev.proofsheet.model.internal.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What redaction leaves of texts, messages and faults. */
class RedactionTests {
    private static final String SECRET = "k3y/that+nobody&may=see";

    @Test
    void ofAResponseThatQuotesACredentialNothingIsLeft() {
        Redaction redaction = redaction();

        assertThat(redaction.text("wrong key k3y\\/that\\u002Bnobody\\u0026may=see"))
                .isEqualTo("wrong key …");
        assertThat(redaction.withoutSecrets("{\"a\":\"" + SECRET + "\",\n \"b\":\"https://h/?c=d\"}"))
                .isEqualTo("{\"a\":\"…\",\n \"b\":\"https://h/?c=d\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {900, 976, 977, 990, 999, 1000})
    void aMessageIsCutWithoutAPartOfACredential(int before) {
        String escaped = "k3y%2Fthat%2Bnobody%26may%3Dsee";

        String shown = redaction().text("a".repeat(before) + escaped + "b".repeat(2_000));

        assertThat(shown).startsWith("a".repeat(before)).endsWith("…").doesNotContain("k3", "see");
        assertThat(shown).hasSizeLessThanOrEqualTo(1_001);
    }

    @Test
    void aMessageOfOneThousandCharactersIsWhole() {
        assertThat(redaction().text("a".repeat(1_000))).isEqualTo("a".repeat(1_000));
        assertThat(redaction().text("a".repeat(1_001))).isEqualTo("a".repeat(1_000) + "…");
        assertThat(redaction().withoutSecrets("a".repeat(1_001))).isEqualTo("a".repeat(1_001));
    }

    @ParameterizedTest
    @CsvSource({
        "see https://h/p?a=b c, see https://h/p?… c",
        "see https://h/p#a=b c, see https://h/p#… c",
        "https:\\/\\/h\\/p?a=b c, https:\\/\\/h\\/p?… c",
        "https%3A%2F%2Fh%2Fp%3Fa%3Db c, https%3A%2F%2Fh%2Fp%3F… c",
        "https://user:password@h/p, https://…@h/p",
        "a://b/https://user:password@h/p?c, a://b/https://…@h/p?…",
        "https://h/p?a=<b>c d, https://h/p?… d",
        "https://h/p user@h, https://h/p user@h",
        "//user:password@h?token=b c, //…@h?… c",
        "/relative?token=b c, /relative?… c",
        "really? a#b user@h, really? a#b user@h"
    })
    void ofAUrlTheQueryTheFragmentAndTheUserAreHidden(String text, String shown) {
        assertThat(redaction().text(text)).isEqualTo(shown);
    }

    @Test
    void theNameOfAPropertyIsOneLineToo() {
        JsonMappingException fault = new JsonMappingException(null, "cannot read");
        fault.prependPath(this, "a\n" + SECRET);

        assertThat(redaction().reason(fault)).endsWith("[\"a\\n…\"]");
    }

    @Test
    void aFaultThatSaysMoreThanItsMessageIsReplaced() {
        Throwable fault = new IOException("no route") {
            private static final long serialVersionUID = 1L;

            @Override
            public String getLocalizedMessage() {
                return "no route with " + SECRET;
            }
        };

        assertThat(trace(redaction().cause(fault))).contains("no route").doesNotContain(SECRET);
    }

    @Test
    void faultsThatAreCausesOfEachOtherAreLookedAtOnce() {
        Throwable first = new IOException("first");
        Throwable second = new IOException("second", first);
        first.initCause(second);
        second.addSuppressed(first);
        assertThat(redaction().cause(first)).isSameAs(first);

        second.addSuppressed(new IOException(SECRET));
        assertThat(trace(redaction().cause(first))).contains("first", "second").doesNotContain(SECRET);
    }

    @Test
    void jsonThatExceedsALimitIsToldWithTheLimits() {
        String deep = "{\"extra\":" + "[".repeat(300) + "]".repeat(300) + "}";

        Throwable fault = catchThrowable(() ->
                Json.lenientReader(SampleModel.class, (model, property) -> {}).readValue(deep));

        assertThat(redaction().reason(fault))
                .isEqualTo("JSON may have 200 levels, numbers of 1000 digits and names of 50000 characters;"
                        + " the response exceeds this");
    }

    @Test
    void aLongChainOfFaultsIsCut() {
        Throwable fault = new IOException("the first");
        for (int i = 0; i < 10_000; i++) {
            fault = new IOException("no route", fault);
        }

        Throwable shown = redaction().cause(fault);

        assertThat(trace(shown)).contains("no route").doesNotContain("the first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"://", "://a", "//a@", "?", "https://h?", "%3A%2F%2F", "\\/", "a ", "\n", "k3y/that", "%", "x@"})
    void noTextTakesLong(String repeated) {
        LinearTime.assertLinear(redaction()::text, repeated);
        LinearTime.assertLinear(redaction()::withoutSecrets, repeated);
    }

    /** The work on a message is bounded, however long it is; what is beyond the reach of a credential is not even read. */
    @Test
    void ofALongMessageOnlyTheStartIsRead() {
        String start = "://".repeat(2_000);

        assertThat(redaction().text(start + "a".repeat(1 << 20)))
                .isEqualTo(redaction().text(start));
    }

    private static Redaction redaction() {
        return new Redaction(List.of(SECRET));
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
