package dev.proofsheet.harness.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.DateTimeFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 3339, section 5.6, and its examples in section 5.8. */
class TimestampFormatTests {
    private static boolean matches(String text) {
        return new TimestampFormat().matches(new ExecutionContext(), text);
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
        assertThat(matches(text)).isTrue();
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
    void whatIsNoneDoesNot(String text) {
        assertThat(matches(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01t00:00:00z", "2026-01-01 00:00:00Z", "2026-01-01T00:00:00z", "now", "1"})
    void whatIsNotPlainIsLeftToTheValidator(String text) {
        assertThat(matches(text)).isEqualTo(new DateTimeFormat().matches(new ExecutionContext(), text));
    }
}
