package dev.proofsheet.harness.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

class JsonDifferenceTests {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 | 10.0",
                "0.10 | 0.1",
                "1e3 | 1000",
                "{\"a\":1,\"b\":2} | {\"b\":2,\"a\":1}",
                "\"2026-01-02T03:04:05.000Z\" | \"2026-01-02T03:04:05Z\"",
                "\"2026-01-02T03:04:05.120+00:00\" | \"2026-01-02T03:04:05.12Z\"",
            })
    void theseAreEqual(String expected, String actual) {
        assertThat(JsonDifference.between(read(expected), read(actual))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9007199254740993 | 9007199254740992",
                "1 | \"1\"",
                "true | \"true\"",
                "null | \"\"",
                "[1,2] | [2,1]",
                "\"2026-01-02T03:04:05Z\" | \"2026-01-02T04:04:05+01:00\"",
                "\"2026-01-02\" | \"2026-01-2\"",
            })
    void theseDiffer(String expected, String actual) {
        assertThat(JsonDifference.between(read(expected), read(actual))).isNotEmpty();
    }

    @Test
    void everyDifferenceIsNamedAtItsPlace() {
        JsonNode expected = read("{\"a\":{\"b\":[1,2]},\"c\":null,\"d\":1}");
        JsonNode actual = read("{\"a\":{\"b\":[1]},\"d\":2,\"e\":3}");
        assertThat(JsonDifference.between(expected, actual))
                .extracting(difference ->
                        difference.at() + ": " + difference.expected() + " against " + difference.actual())
                .containsExactly(
                        "/a/b/1: 2 against nothing",
                        "/c: null against nothing",
                        "/d: 1 against 2",
                        "/e: nothing against 3");
    }

    private static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }
}
