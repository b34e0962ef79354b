package dev.proofsheet.harness.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * RFC 3339, section 5.6, and its examples in section 5.8; RFC 3986, section 3, and its examples in section 1.1.2; RFC 4122,
 * section 3.
 */
class QuickFormatTests {
    private static final Map<String, Format> GENERAL = new HashMap<>();
    private static final Map<String, Format> QUICK = new HashMap<>();

    static {
        Dialect.builder(Dialects.getOpenApi30()).formats(GENERAL::putAll).build();
        QUICK.putAll(GENERAL);
        QuickFormat.quicken(QUICK);
    }

    private static boolean matches(Map<String, Format> formats, String name, String text) {
        return formats.get(name).matches(new ExecutionContext(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1985-04-12T23:20:50.52Z",
                "1996-12-19T16:39:57-08:00",
                "1990-12-31T23:59:60Z",
                "1937-01-01T12:00:27.87+00:20",
                "2026-01-01T00:00:00Z",
                "2026-12-28T23:59:59.123456789Z",
                "2024-02-29T00:00:00Z",
                "2026-01-31T00:00:00Z"
            })
    void aTimestampMatches(String text) {
        assertThat(matches(QUICK, "date-time", text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-01-01",
                "2026-01-01T00:00:00",
                "2026-01-01T00:00:00.Z",
                "2026-01-01T00:00:00.",
                "2026-01-01T00:00:00.1",
                "2026-01-01T00:00:00ZZ",
                "2026-01-01T00:00:00.5Zx",
                "2026-00-01T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-01-00T00:00:00Z",
                "2026-02-30T00:00:00Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01T00:60:00Z",
                "2026-01-01T00:00:61Z",
                "2026-01-15T12:00:60Z",
                "2026/01/01T00:00:00Z",
                "2026-01-01T00-00-00Z",
                "2O26-01-01T00:00:00Z",
                "2026-01-01T00:00:0:Z"
            })
    void whatIsNoTimestampDoesNot(String text) {
        assertThat(matches(QUICK, "date-time", text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://images.example/a/b-c_d.png",
                "http://images.example",
                "https://images.example/a?w=1&h=2~3",
                "https://images.example:8443/a%20b#c",
                "https://[2001:db8::7]/a",
                "ftp://ftp.is.co.za/rfc/rfc1808.txt",
                "urn:oasis:names:specification:docbook:dtd:xml:4.1.2"
            })
    void anAddressMatches(String text) {
        assertThat(matches(QUICK, "uri", text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "images.example/a.png",
                "/a.png",
                "https://images.example/a b",
                "https://images.example/{a",
                "https://images.example/a`b",
                "https://images.example/a[b",
                "https://images.example/ä",
                "https://images.example/<a>",
                "https://images.example/a\"b",
                "https://images.example/a\nb",
                "https://images.example/%zz",
                "https://images.example/a\\b"
            })
    void whatIsNoAddressDoesNot(String text) {
        assertThat(matches(QUICK, "uri", text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6"})
    void aUuidMatches(String text) {
        assertThat(matches(QUICK, "uuid", text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "f81d4fae7dec11d0a76500a0c91e6bf6",
                "f81d4fae-7dec-11d0-a765-00a0c91e6bf",
                "f81d4fae-7dec-11d0-a765-00a0c91e6bf67",
                "f81d4fae-7dec-11d0-a765-00a0c91e6bfg",
                "f81d4fae-7dec-11d0-a765-00a0c91e6bfG",
                "f81d4fae-7dec-11d0-a765-00a0c91e6bf/",
                "f81d4fae-7dec-11d0-a765-00a0c91e6bf:",
                "f81d4fae+7dec-11d0-a765-00a0c91e6bf6",
                "f81d4fa-e7dec-11d0-a765-00a0c91e6bf6"
            })
    void whatIsNoUuidDoesNot(String text) {
        assertThat(matches(QUICK, "uuid", text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "date-time, 2026-01-01t00:00:00z",
        "date-time, 2026-01-01 00:00:00Z",
        "date-time, 2026-01-01T00:00:00z",
        "date-time, now",
        "date-time, 1",
        "uri, HTTPS://images.example/a",
        "uri, https://.example/a",
        "uri, https://-a/b",
        "uri, https:/a",
        "uri, https:",
        "uri, https://",
        "uri, http://",
        "uri, a:b",
        "uuid, {f81d4fae-7dec-11d0-a765-00a0c91e6bf6}"
    })
    void whatIsNotPlainIsLeftToTheValidator(String name, String text) {
        assertThat(matches(QUICK, name, text)).isEqualTo(matches(GENERAL, name, text));
    }

    @Test
    void whatIsPlainHasTheFormatForTheValidatorToo() {
        Random random = new Random(41);
        for (int round = 0; round < 20_000; round++) {
            check("uri", PlainTexts::isAddress, "https://" + text(random, "aZ9/-._?=&~"));
            check("uuid", PlainTexts::isUuid, like("00000000-0000-0000-0000-000000000000", random, "09afAFg-"));
            check("date-time", PlainTexts::isTimestamp, like("2026-01-01T00:00:00.5Z", random, "01236T:-"));
        }
    }

    private static void check(String name, Predicate<String> plain, String text) {
        if (plain.test(text)) {
            assertThat(matches(GENERAL, name, text)).as(text).isTrue();
        }
    }

    private static String text(Random random, String signs) {
        return random.ints(random.nextInt(12), 0, signs.length())
                .mapToObj(sign -> signs.substring(sign, sign + 1))
                .reduce("", String::concat);
    }

    /** A text with up to two other signs in it. */
    private static String like(String example, Random random, String signs) {
        StringBuilder text = new StringBuilder(example);
        for (int change = random.nextInt(3); change > 0; change--) {
            text.setCharAt(random.nextInt(text.length()), signs.charAt(random.nextInt(signs.length())));
        }
        return text.toString();
    }
}
