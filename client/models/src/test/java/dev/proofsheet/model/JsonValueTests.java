package dev.proofsheet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "\"\"",
                "\"a \\\"quoted\\\" \\\\ line\\n\"",
                "{\"b\":1,\"a\":[1.50,null,false,{}],\"c\":[]}",
                "-2147483648",
                "2147483648",
                "9007199254740993",
                "123456789012345678901234567890",
                "12345678901234567890.123456789012345678901234567890",
                "0.0000001"
            })
    void aTextIsWrittenAsItWasRead(String json) {
        JsonValue value = JsonValue.parse(json);

        assertThat(value.toJson()).isEqualTo(json);
        assertThat(value).hasToString(json).isEqualTo(JsonValue.of(value.toJava()));
    }

    static Stream<Arguments> javaValues() {
        return Stream.of(
                Arguments.of("null", null),
                Arguments.of("\"x\"", "x"),
                Arguments.of("false", false),
                Arguments.of("2147483647", Integer.MAX_VALUE),
                Arguments.of("2147483648", 2147483648L),
                Arguments.of("-9223372036854775808", Long.MIN_VALUE),
                Arguments.of("9223372036854775808", new BigInteger("9223372036854775808")),
                Arguments.of("1.50", new BigDecimal("1.50")),
                Arguments.of("[1,null]", Arrays.asList(1, null)),
                Arguments.of("{\"a\":{\"b\":[]}}", Map.of("a", Map.of("b", List.of()))));
    }

    @ParameterizedTest
    @MethodSource("javaValues")
    void javaHasTheSmallestTypeThatHoldsTheValue(String json, Object java) {
        assertThat(JsonValue.parse(json).toJava()).isEqualTo(java);
        assertThat(JsonValue.of(java)).isEqualTo(JsonValue.parse(json)).hasSameHashCodeAs(JsonValue.parse(json));
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of((byte) 7, "7"),
                Arguments.of((short) -7, "-7"),
                Arguments.of(7L, "7"),
                Arguments.of(BigInteger.valueOf(7), "7"),
                Arguments.of(new BigDecimal("7"), "7"),
                Arguments.of(new BigDecimal("1E+3"), "1000"),
                Arguments.of(new BigDecimal("1E-7"), "0.0000001"),
                Arguments.of(0.1, "0.1"),
                Arguments.of(0.1f, "0.1"),
                Arguments.of(1e10, "10000000000"),
                Arguments.of(new AtomicInteger(7), "7"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void everyFiniteNumberIsWrittenWithoutAnExponent(Number number, String json) {
        assertThat(JsonValue.of(number).toJson()).isEqualTo(json);
        assertThat(JsonValue.of(number)).isEqualTo(JsonValue.parse(json));
    }

    @Test
    void aHugeExponentIsKeptAsOne() {
        for (String number : List.of("1E+1000000000", "-1E-1000000000", "1E+1000")) {
            JsonValue value = JsonValue.parse(number);

            assertThat(value.toJson()).isEqualTo(number);
            assertThat(value).isEqualTo(JsonValue.parse(value.toJson()));
        }
    }

    @Test
    void theLongestPlainNumberCanBeReadAgain() {
        JsonValue plain = JsonValue.parse("1E+999");
        JsonValue small = JsonValue.parse("1E-999");

        assertThat(plain.toJson()).hasSize(1000).doesNotContain("E");
        assertThat(small.toJson()).doesNotContain("E");
        assertThat(JsonValue.parse(plain.toJson())).isEqualTo(plain);
        assertThat(JsonValue.parse(small.toJson())).isEqualTo(small);
    }

    @Test
    void membersHaveNoOrderAndNumbersKeepTheirDigits() {
        assertThat(JsonValue.parse("{\"a\":1,\"b\":2}"))
                .isEqualTo(JsonValue.parse("{\"b\":2,\"a\":1}"))
                .hasSameHashCodeAs(JsonValue.parse("{\"b\":2,\"a\":1}"))
                .isNotEqualTo(JsonValue.parse("{\"b\":2,\"a\":1.0}"))
                .isNotEqualTo("{\"a\":1,\"b\":2}");
        assertThat(JsonValue.parse("1.5")).isNotEqualTo(JsonValue.parse("1.50"));
    }

    @Test
    void ofMembersWithOneNameTheLastCounts() {
        assertThat(JsonValue.parse("{\"a\":1,\"a\":2}").toJson()).isEqualTo("{\"a\":2}");
    }

    @Test
    void nothingInItCanBeModified() {
        List<Object> list = new ArrayList<>(List.of(new HashMap<>(Map.of("a", 1))));
        JsonValue value = JsonValue.of(list);
        list.clear();

        assertThat(value.toJson()).isEqualTo("[{\"a\":1}]");
        for (JsonValue unmodifiable : List.of(value, JsonValue.parse("[{\"a\":1}]"))) {
            List<?> array = (List<?>) unmodifiable.toJava();
            assertThatThrownBy(array::clear).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> ((Map<?, ?>) array.get(0)).clear())
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void valuesMayHoldValues() {
        assertThat(JsonValue.of(Map.of("a", List.of(JsonValue.parse("[1]")))).toJson())
                .isEqualTo("{\"a\":[[1]]}");
    }

    @ParameterizedTest
    @CsvSource({"'', '{\"a/b\":[10,{\"~\":null}],\"\":1,\"0\":2}'", "/a~1b/0, 10", "/a~1b/1/~0, null", "/, 1", "/0, 2"})
    void aPointerFindsAPlace(String pointer, String found) {
        JsonValue value = JsonValue.parse("{\"a/b\":[10,{\"~\":null}],\"\":1,\"0\":2}");

        assertThat(value.at(pointer)).map(JsonValue::toJson).contains(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/b", "/a/2", "/a/-", "/a/-1", "/a/01", "/a/x", "/a/0/0", "/a/9999999999", "/n/x"})
    void aPointerToNothingFindsNothing(String pointer) {
        assertThat(JsonValue.parse("{\"a\":[10,20],\"n\":null}").at(pointer)).isEmpty();
    }

    @Test
    void whatIsNotAPointerIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonValue.of(1).at("status"))
                .withMessage("invalid JSON Pointer 'status': must start with '/'");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"a\": s3cret}', invalid JSON at line 1 column 7",
        "'{\"a\":\n \"s3cret', invalid JSON at line 2 column 9",
        "'[1', invalid JSON at line 1 column 3",
        "'1 s3cret', invalid JSON at line 1 column 3",
        "'NaN', invalid JSON at line 1 column 4",
        "'', invalid JSON: the text is empty",
        "' ', invalid JSON: the text is empty"
    })
    void whatIsNotJsonIsRefusedWithItsPlaceAndNotQuoted(String json, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonValue.parse(json))
                .withMessage(message.replace(" column", ", column"))
                .withNoCause();
    }

    @Test
    void limitsAreNamed() {
        String deepest = "[".repeat(200) + "]".repeat(200);
        String longest = "1".repeat(1000);

        assertThat(JsonValue.parse(deepest).toJson()).isEqualTo(deepest);
        assertThat(JsonValue.parse(longest).toJson()).isEqualTo(longest);
        for (String beyond : List.of("[" + deepest + "]", longest + "1", "[" + longest + ".1]")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JsonValue.parse(beyond))
                    .withMessage(
                            "JSON may have 200 levels, numbers of 1000 digits and names of 50000 characters; the text exceeds this");
        }
    }

    static Stream<Arguments> others() {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        return Stream.of(
                Arguments.of(Double.NaN, "NaN is not JSON: a number must be finite"),
                Arguments.of(Float.NEGATIVE_INFINITY, "-Infinity is not JSON: a number must be finite"),
                Arguments.of(
                        List.of('c'),
                        "java.lang.Character is not JSON:"
                                + " must be a Map, List, String, Number, Boolean, JsonValue or null"),
                Arguments.of(Map.of(1, "a"), "the key 1 is not JSON: must be a String"),
                Arguments.of(endless, "the value is nested more than 200 levels deep"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatIsNotOfJsonIsRefused(Object value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonValue.of(value))
                .withMessage(message);
    }

    @Test
    void theDeepestJavaCanBeWrittenAndRead() {
        Object value = 1;
        for (int level = 0; level < 200; level++) {
            value = List.of(value);
        }
        JsonValue json = JsonValue.of(value);
        Object deeper = List.of(json);

        assertThat(JsonValue.parse(json.toJson())).isEqualTo(json);
        assertThatIllegalArgumentException().isThrownBy(() -> JsonValue.of(deeper));
    }
}
