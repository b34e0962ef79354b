package dev.proofsheet.harness.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartTimeTests {
    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:01Z, 1000000",
        "1970-01-01T00:00:00.250Z, 250000",
        "1970-01-01T00:00:00.0000017Z, 1",
        "1970-01-01T01:00:02.5+01:00, 2500000",
        "1970-01-01T00:01Z, 60000000",
        "1969-12-31T23:59:59Z, -1000000",
        "1969-12-31T23:59:59.25Z, -750000",
        "2026-11-21t01:02:03.123456789z, 1795222923123456",
        "2024-02-29 00:00:00Z, 1709164800000000"
    })
    void aTimeIsInMicrosecondsOfItsOwnZone(String text, long micros) {
        assertThat(StartTime.of(text)).contains(micros);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "1970",
                "1970-01-01",
                "1970-01-01Z",
                "1990-12-31T23:59:60Z",
                "1970-01-01T00:00:00",
                "1970-13-01T00:00:00Z",
                "1970-02-30T00:00:00Z",
                "1970-01-01T24:30:00Z",
                "1970-01-01T00:00:00Zx",
                "+999999999-01-01T00:00:00Z"
            })
    void whatSaysNoTimeIsAbsent(String text) {
        assertThat(StartTime.of(text)).isEmpty();
    }

    @Test
    void whatJavaReadsAsATimeIsThatTimeAndNoTextBreaksIt() {
        Random random = new Random(43);
        int read = 0;
        for (int round = 0; round < 50_000; round++) {
            String text = like("2026-02-28T09:30:59.125+01:30", random);
            Optional<Long> micros = StartTime.of(text);
            try {
                Instant expected = OffsetDateTime.parse(text).toInstant();
                read++;
                assertThat(micros)
                        .as(text)
                        .contains(expected.getEpochSecond() * 1_000_000 + expected.getNano() / 1_000);
            } catch (DateTimeParseException e) {
                assertThat(micros.isEmpty() || text.matches("(?i).*[t ].*(z|[+-].*)"))
                        .as(text)
                        .isTrue();
            }
        }
        assertThat(read).isGreaterThan(1_000);
    }

    /** A text of another length or with other signs in it. */
    private static String like(String example, Random random) {
        StringBuilder text = new StringBuilder(example);
        for (int change = random.nextInt(4); change > 0; change--) {
            text.setCharAt(random.nextInt(text.length()), "0123456789-+:.,TtZz \u00e4".charAt(random.nextInt(21)));
        }
        return text.substring(0, random.nextInt(3) > 0 ? text.length() : random.nextInt(text.length()));
    }
}
