package dev.proofsheet.model.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.proofsheet.model.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Mappers of users, of Jackson 2 and 3, with settings that change other classes: models come out as they are. */
class OtherMappersTests {
    private static final String ALL = """
            {"id":"1","error":null,"quality":"unheard-of","cost":0.125,"count":7,
             "created":"2026-01-02T03:04:05.000000006+05:30","tags":{"b":["x",null],"a":[]},
             "free":{"z":[1,null,{"y":true}],"big":123456789012345678901234567890},
             "child":{"id":null,"children":[{"created":"2026-01-02T03:04:00Z"}],"undeclared":null},
             "error_text":42,"other":{"deep":[1.5]},"seed":null}""";

    private static final SampleModel MODEL = SampleModel.fromJson(ALL);

    interface Mapper {
        String write(Object value) throws Exception;

        <T> T read(String json, Class<T> type) throws Exception;
    }

    static Stream<Arguments> mappers() {
        return Stream.of(
                Arguments.of("Jackson 2", jackson2(new ObjectMapper())),
                Arguments.of(
                        "Jackson 2, configured",
                        jackson2(new ObjectMapper()
                                .setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY)
                                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                                .enable(SerializationFeature.WRAP_ROOT_VALUE)
                                .disable(SerializationFeature.WRAP_ROOT_VALUE)
                                .enable(SerializationFeature.INDENT_OUTPUT))),
                Arguments.of("Jackson 3", jackson3(JsonMapper.builder().build())),
                Arguments.of(
                        "Jackson 3, configured",
                        jackson3(JsonMapper.builder()
                                .changeDefaultPropertyInclusion(
                                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
                                .propertyNamingStrategy(tools.jackson.databind.PropertyNamingStrategies.KEBAB_CASE)
                                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                                .build())));
    }

    private static Mapper jackson2(ObjectMapper mapper) {
        return new Mapper() {
            @Override
            public String write(Object value) throws Exception {
                return mapper.writeValueAsString(value);
            }

            @Override
            public <T> T read(String json, Class<T> type) throws Exception {
                return mapper.readValue(json, type);
            }
        };
    }

    private static Mapper jackson3(JsonMapper mapper) {
        return new Mapper() {
            @Override
            public String write(Object value) {
                return mapper.writeValueAsString(value);
            }

            @Override
            public <T> T read(String json, Class<T> type) {
                return mapper.readValue(json, type);
            }
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mappers")
    void aModelIsWrittenAndReadAsByItself(String name, Mapper mapper) throws Exception {
        String written = mapper.write(MODEL);

        assertThat(JsonValue.parse(written)).isEqualTo(JsonValue.parse(ALL)).isEqualTo(JsonValue.parse(MODEL.toJson()));
        assertThat(mapper.read(written, SampleModel.class)).isEqualTo(MODEL);
        assertThat(mapper.read(MODEL.toJson(), SampleModel.class)).isEqualTo(MODEL);
    }

    /** A class of the user's with models in it. */
    record Holder(SampleModel one, List<SampleModel> several, Map<String, SampleModel> named, JsonValue json) {}

    @ParameterizedTest(name = "{0}")
    @MethodSource("mappers")
    void modelsInOtherClassesAreWrittenAndRead(String name, Mapper mapper) throws Exception {
        Holder holder = new Holder(
                MODEL, List.of(MODEL, SampleModel.fromJson("{}")), Map.of("a", MODEL), JsonValue.parse("[0.5]"));

        assertThat(mapper.read(mapper.write(holder), Holder.class)).isEqualTo(holder);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mappers")
    void aValueThatDoesNotFitIsReadLeniently(String name, Mapper mapper) throws Exception {
        SampleModel read = mapper.read("{\"id\":42,\"count\":7}", SampleModel.class);

        assertThat(read.unexpectedProperties()).containsOnlyKeys("id");
        assertThat(read.count()).isEqualTo(7);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mappers")
    void whatIsNotAnObjectIsRefused(String name, Mapper mapper) {
        assertThatThrownBy(() -> mapper.read("[]", SampleModel.class))
                .hasMessageContaining("the JSON of a SampleModel must be an object, not an array");
    }

    @Test
    void jackson2KeepsEveryDigit() throws Exception {
        String json = "{\"cost\":12345678901234567890.1234567890,\"other\":0.10}";

        SampleModel read = new ObjectMapper().readValue(json, SampleModel.class);

        assertThat(read.toJson()).isEqualTo(json);
        assertThat(new ObjectMapper().writeValueAsString(read)).isEqualTo(json);
    }

    @Test
    void jackson3WritesEveryDigitAndReadsThemIfItIsTold() {
        String json = "{\"cost\":12345678901234567890.1234567890,\"other\":0.10}";
        JsonMapper exact = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();

        assertThat(JsonMapper.shared().writeValueAsString(SampleModel.fromJson(json)))
                .isEqualTo(json);
        assertThat(exact.readValue(json, SampleModel.class).toJson()).isEqualTo(json);
    }

    @Test
    void openValuesAreTexts() throws Exception {
        for (Mapper mapper : List.of(jackson2(new ObjectMapper()), jackson3(JsonMapper.shared()))) {
            assertThat(mapper.write(SampleQuality.LOW)).isEqualTo("\"low\"");
            assertThat(mapper.read("\"low\"", SampleQuality.class)).isEqualTo(SampleQuality.LOW);
        }
    }

    @Test
    void aFileIsNotWrittenAsJson() {
        SampleForm form = SampleForm.of(dev.proofsheet.model.ImageFile.of(new byte[1], "a.png", "image/png"));

        assertThatThrownBy(form::toJson)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("SampleForm cannot be written as JSON: it has a file, which is sent in a form");
        assertThatThrownBy(() -> JsonMapper.shared().writeValueAsString(form))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("it has a file");
    }

    @Test
    void aModelIsNotChangedByAMapperThatUpdatesIt() {
        SampleModel model = SampleModel.fromJson("{\"id\":\"1\",\"tags\":{\"a\":[]}}");

        assertThatThrownBy(() -> new ObjectMapper().readerForUpdating(model).readValue("{\"id\":\"2\"}"))
                .isInstanceOf(UnrecognizedPropertyException.class);
        assertThatThrownBy(() -> new ObjectMapper().updateValue(model, Map.of("tags", Map.of())))
                .isInstanceOf(UnrecognizedPropertyException.class);
        JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readerForUpdating(model)
                .readValue("{\"id\":\"2\"}");

        assertThat(model.toJson()).isEqualTo("{\"id\":\"1\",\"tags\":{\"a\":[]}}");
    }
}
