package dev.proofsheet.harness.audit;

import static org.assertj.core.api.Assertions.assertThat;

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
}
