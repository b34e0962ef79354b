package dev.proofsheet.model.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.proofsheet.model.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A response with a value of another type than the spec has: everything else is there, and nothing is lost. */
class LenientReadingTests {
    private final List<String> reported = new ArrayList<>();
    private final ObjectReader reader =
            Json.lenientReader(SampleModel.class, (model, property) -> reported.add(model + "." + property));

    static Stream<Arguments> misfits() {
        return Stream.of(
                misfit("id", "42", "String", "a number", SampleModel::id),
                misfit("id", "[\"s3cret\"]", "String", "an array", SampleModel::id),
                misfit("id", "{\"a\":[{}]}", "String", "an object", SampleModel::id),
                misfit("error", "false", "String", "a boolean", SampleModel::error),
                misfit("quality", "7", "SampleQuality", "a number", SampleModel::quality),
                misfit("quality", "{}", "SampleQuality", "an object", SampleModel::quality),
                misfit("cost", "\"s3cret\"", "BigDecimal", "a string", SampleModel::cost),
                misfit("count", "33.3", "Integer", "a number", SampleModel::count),
                misfit("count", "99999999999999999999", "Integer", "a number", SampleModel::count),
                misfit("count", "1E+1000000000", "Integer", "a number", SampleModel::count),
                misfit("count", "\"\"", "Integer", "a string", SampleModel::count),
                misfit("count", "[]", "Integer", "an array", SampleModel::count),
                misfit("created", "\"2026-01-02T03:04:05\"", "OffsetDateTime", "a string", SampleModel::created),
                misfit("created", "1767322800", "OffsetDateTime", "a number", SampleModel::created),
                misfit("flag", "1", "Boolean", "a number", SampleModel::flag),
                misfit("flag", "\"true\"", "Boolean", "a string", SampleModel::flag),
                misfit("big", "9223372036854775808", "Long", "a number", SampleModel::big),
                misfit("big", "1.5", "Long", "a number", SampleModel::big),
                misfit("day", "\"2026-01-02T00:00:00Z\"", "LocalDate", "a string", SampleModel::day),
                misfit("day", "[2026,1,2]", "LocalDate", "an array", SampleModel::day),
                misfit("tags", "\"\"", "Map<String, List<String>>", "a string", SampleModel::tags),
                misfit("child", "\"\"", "SampleModel", "a string", SampleModel::child),
                misfit("child", "[]", "SampleModel", "an array", SampleModel::child),
                misfit("children", "\" \"", "List<SampleModel>", "a string", SampleModel::children),
                misfit("children", "[[{}]]", "List<SampleModel>", "an array", SampleModel::children),
                misfit("tags", "\"s3cret\"", "Map<String, List<String>>", "a string", SampleModel::tags),
                misfit("tags", "[]", "Map<String, List<String>>", "an array", SampleModel::tags),
                misfit(
                        "tags",
                        "{\"a\":[\"x\"],\"b\":[1.50]}",
                        "Map<String, List<String>>",
                        "an object",
                        SampleModel::tags),
                misfit("child", "\"s3cret\"", "SampleModel", "a string", SampleModel::child),
                misfit("child", "[{\"id\":\"1\"}]", "SampleModel", "an array", SampleModel::child),
                misfit("children", "{\"id\":\"1\"}", "List<SampleModel>", "an object", SampleModel::children),
                misfit(
                        "children",
                        "[{\"id\":\"1\"},\"s3cret\"]",
                        "List<SampleModel>",
                        "an array",
                        SampleModel::children));
    }

    private static Arguments misfit(
            String property, String json, String type, String kind, Function<SampleModel, ?> accessor) {
        return Arguments.of(property, json, type, kind, accessor);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("misfits")
    void aValueThatDoesNotFitIsKeptRawAndOnlyItsAccessorThrows(
            String property, String json, String type, String kind, Function<SampleModel, ?> accessor)
            throws IOException {
        String text = "{\"error_text\":\"before\",\"" + property + "\":" + json + ",\"other\":[1]}";

        SampleModel model = reader.readValue(text);

        assertThat(model.unexpectedProperties()).containsExactly(Map.entry(property, JsonValue.parse(json)));
        assertThat(model.additionalProperties()).containsOnlyKeys("other");
        assertThat(reported).containsExactly("SampleModel." + property);
        assertThatIllegalStateException()
                .isThrownBy(() -> accessor.apply(model))
                .withMessage("\"" + property + "\" of SampleModel cannot be read as " + type + ": the response has "
                        + kind + "; unexpectedProperties() returns it");
        assertThat(JsonValue.parse(model.toJson())).isEqualTo(JsonValue.parse(text));
        assertThat(model.toBuilder().build()).isEqualTo(model);
        assertThat(model.toString())
                .endsWith("additionalProperties={other=[1]}, unexpectedProperties=[" + property + "]]")
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void readStrictlyItIsRefused(String property, String json) {
        assertThatThrownBy(() -> Json.mapper().readValue("{\"" + property + "\":" + json + "}", SampleModel.class))
                .isInstanceOf(MismatchedInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"child\":{\"child\":{\"id\":42,\"count\":1},\"count\":2},\"count\":3}",
                "{\"children\":[{\"id\":\"1\"},{\"child\":{\"id\":42}},null]}",
                "{\"children\":[{\"children\":[{\"id\":42}]}]}"
            })
    void onlyTheInnermostPropertyIsLost(String json) throws IOException {
        SampleModel model = reader.readValue(json);

        assertThat(model.unexpectedProperties()).isEmpty();
        assertThat(reported).containsExactly("SampleModel.id");
        assertThat(JsonValue.parse(model.toJson())).isEqualTo(JsonValue.parse(json));
    }

    @Test
    void aPropertyIsReportedOnceHoweverOftenItDoesNotFit() throws IOException {
        reader.readValue("{\"id\":1,\"count\":\"\",\"children\":[{\"id\":2},{\"id\":3,\"count\":\"x\"}]}");
        reader.readValue("{\"id\":1}");

        assertThat(reported).containsExactly("SampleModel.id", "SampleModel.count");
    }

    @Test
    void aListOfModelsIsReadElementByElement() throws IOException {
        ObjectReader list = Json.lenientReader(
                new TypeReference<List<SampleModel>>() {}.getType(), (model, property) -> reported.add(property));

        List<SampleModel> models = list.readValue("[{\"id\":\"1\"},{\"id\":42,\"count\":7},{\"id\":\"3\"}]");

        assertThat(models).hasSize(3);
        assertThat(models.get(1).count()).isEqualTo(7);
        assertThat(models.get(2).id()).isEqualTo("3");
        assertThat(reported).containsExactly("id");
    }

    @Test
    void settingThePropertyReplacesTheRawValue() throws IOException {
        SampleModel model = reader.readValue("{\"id\":42,\"error\":7,\"count\":\"x\"}");

        assertThat(model.toBuilder().id("42").error(null).build().toJson())
                .isEqualTo("{\"id\":\"42\",\"error\":null,\"count\":\"x\"}");
    }

    @Test
    void aRequiredPropertyWithARawValueIsSet() throws IOException {
        SampleModel model = reader.readValue("{\"id\":42}");

        assertThat(model.toBuilder().buildChecked()).isEqualTo(model);
        assertThatThrownBy(() -> SampleModel.builder().buildChecked())
                .hasMessage("SampleModel cannot be built: \"id\" is required, and not set");
    }

    @Test
    void theRawValueIsPartOfEquality() throws IOException {
        SampleModel model = reader.readValue("{\"id\":42}");

        assertThat(model)
                .isEqualTo(reader.readValue("{\"id\": 42}"))
                .hasSameHashCodeAs(reader.readValue("{\"id\": 42}"))
                .isNotEqualTo(reader.readValue("{\"id\":43}"))
                .isNotEqualTo(reader.readValue("{\"id\":null}"))
                .isNotEqualTo(reader.readValue("{}"));
        assertThat(model.hashCode())
                .isNotEqualTo(reader.readValue("{\"id\":43}").hashCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"a\",\"id\":42}",
                "{\"id\":null,\"id\":42}",
                "{\"id\":42,\"id\":null,\"id\":\"a\",\"id\":42}",
            })
    void ofAPropertyThatIsThereTwiceTheLastCounts(String json) throws IOException {
        SampleModel model = reader.readValue(json);

        assertThat(model.toJson()).isEqualTo("{\"id\":42}");
        assertThat(model.toBuilder().build().toJson()).isEqualTo("{\"id\":42}");
        assertThatIllegalStateException().isThrownBy(model::id).withMessageContaining("cannot be read as String");
    }

    @Test
    void ofAPropertyThatIsThereTwiceTheLastCountsWhereItIsNullOrFits() throws IOException {
        assertThat(Json.write(reader.readValue("{\"id\":42,\"id\":\"a\"}"))).isEqualTo("{\"id\":\"a\"}");
        assertThat(Json.write(reader.readValue("{\"id\":\"a\",\"id\":null}"))).isEqualTo("{\"id\":null}");
        assertThat(Json.write(reader.readValue("{\"id\":42,\"id\":null}"))).isEqualTo("{\"id\":null}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"id\":",
                "{\"id\":\"4",
                "{\"id\":\"\\x\"}",
                "{\"id\":\"\u0001\"}",
                "{\"id\":42",
                "{\"count\":4.}",
                "{\"count\":01}",
                "{\"count\":NaN}",
                "{\"id\":[1,}",
                "{\"id\":{\"a\" 1}}",
                "{\"tags\":{\"a\":[1}}",
                "{\"tags\":{\"a\":[\"x\"]",
                "{\"children\":[{\"id\":42},{\"id\":]}",
                "{\"children\":[{\"id\":\"\\x\"}]}",
                "{\"child\":{\"id\":42,}}",
                "{\"id\":42} x"
            })
    void brokenJsonIsRefusedAsAWhole(String json) {
        for (InputStream stream : List.of(bytes(json), new SequenceInputStream(bytes(json), bytes("")))) {
            assertThatThrownBy(() -> reader.readValue(stream)).isInstanceOf(JsonProcessingException.class);
        }
        assertThat(reported).isSubsetOf("SampleModel.id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"id\":\"1\"}]", "\"text\"", "42", "true"})
    void aWholeOfAnotherTypeIsRefused(String json) {
        assertThatThrownBy(() -> reader.readValue(json)).isInstanceOf(MismatchedInputException.class);
        assertThat(reported).isEmpty();
    }

    @Test
    void aConnectionThatBreaksIsNotAMisfit() {
        InputStream broken = new SequenceInputStream(bytes("{\"children\":[{\"id\":42},"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("reset");
            }
        });

        assertThatThrownBy(() -> reader.readValue(broken))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("reset");
    }

    @Test
    void whatTheCallbackThrowsIsNotTakenForAMisfit() {
        ObjectReader throwing = Json.lenientReader(SampleModel.class, (model, property) -> {
            throw new IllegalArgumentException(property);
        });

        assertThatThrownBy(() -> throwing.readValue("{\"children\":[{\"id\":42}]}"))
                .isInstanceOf(JsonMappingException.class)
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersInAValueThatDoesNotFitKeepEveryDigit() throws IOException {
        String json =
                "{\"tags\":{\"a\":[0.10,12345678901234567890.123456789012345678901234567890,1E-7,9007199254740993,"
                        + "123456789012345678901234567890,-0.0]}}";

        SampleModel model = reader.readValue(json);

        assertThat(model.toJson()).isEqualTo(json.replace("1E-7", "0.0000001").replace("-0.0", "0.0"));
    }

    @Test
    void decimalsOfModelsInAListKeepEveryDigit() throws IOException {
        String json = "{\"children\":[{\"cost\":12345678901234567890.123456789012345678901234567890},{\"cost\":0.10},"
                + "{\"cost\":1E+1000000000},{\"free\":[1.10]}]}";

        SampleModel model = reader.readValue(json);

        assertThat(model.toJson()).isEqualTo(json);
        assertThat(Objects.requireNonNull(model.children()).get(1).cost()).isEqualTo("0.10");
    }

    @Test
    void anExponentBeyondAllLimitsIsBrokenJson() {
        for (String json : List.of(
                "{\"cost\":1e99999999999}",
                "{\"count\":1e99999999999}",
                "{\"other\":1e99999999999}",
                "{\"children\":[{\"cost\":1e99999999999}]}")) {
            assertThatThrownBy(() -> reader.readValue(json)).isInstanceOf(JsonProcessingException.class);
        }
    }

    @Test
    void aTextReadsAsItsBytes() throws IOException {
        String json = "{\"id\":42,\"child\":{\"tags\":{\"a\":[\"é🦊\",1]}}}";

        assertThat(reader.<SampleModel>readValue(json)).isEqualTo(reader.readValue(bytes(json)));
        assertThatThrownBy(() -> reader.readValue("{\"id\":x}")).isInstanceOf(JsonParseException.class);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
