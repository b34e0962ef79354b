package dev.proofsheet.model.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.POJONode;
import dev.proofsheet.model.ImageFile;
import dev.proofsheet.model.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectModelTests {
    private final ObjectMapper mapper = Json.mapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":\"1\",\"quality\":\"unheard-of\"}",
                "{\"error\":null}",
                "{\"id\":null}",
                "{\"quality\":null}",
                "{\"child\":null}",
                "{\"free\":null}",
                "{\"free\":[1,null,{\"a\":null}]}",
                "{\"tags\":{\"a\":[\"x\",null],\"b\":null,\"c\":[]}}",
                "{\"undeclared\":{\"deep\":[1.10,null]},\"other\":null}",
                "{\"child\":{\"child\":{\"id\":\"1\",\"error\":null,\"undeclared\":1}}}"
            })
    void whatWasReadIsWrittenAgain(String json) throws JsonProcessingException {
        SampleModel model = mapper.readValue(json, SampleModel.class);

        assertThat(mapper.readTree(mapper.writeValueAsString(model))).isEqualTo(mapper.readTree(json));
        assertThat(mapper.writeValueAsString(model.toBuilder().build())).isEqualTo(mapper.writeValueAsString(model));
    }

    @Test
    void onlyUndeclaredPropertiesAreAdditional() throws JsonProcessingException {
        SampleModel model = mapper.readValue("{\"error\":null,\"id\":null,\"a\":1,\"b\":null}", SampleModel.class);

        assertThat(model.additionalProperties()).containsOnlyKeys("a", "b");
    }

    @Test
    void aNullablePropertyIsSentAsNullOnlyWhenSet() throws JsonProcessingException {
        SampleModel.Builder builder = SampleModel.builder();

        assertThat(mapper.writeValueAsString(builder.build())).isEqualTo("{}");
        assertThat(mapper.writeValueAsString(builder.error(null).build())).isEqualTo("{\"error\":null}");
        assertThat(mapper.writeValueAsString(builder.error("e").build())).isEqualTo("{\"error\":\"e\"}");
    }

    @Test
    @SuppressWarnings("NullAway") // the point of the test
    void anyOtherPropertyRefusesNull() {
        assertThatThrownBy(() -> SampleModel.builder().id(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("id");
    }

    @Test
    void aValueTakesThePlaceOfANullThatWasRead() throws JsonProcessingException {
        SampleModel model = mapper.readValue("{\"id\":null}", SampleModel.class);

        assertThat(mapper.writeValueAsString(model.toBuilder().id("2").build())).isEqualTo("{\"id\":\"2\"}");
    }

    @Test
    void aBrokenPromiseShowsWhenItMatters() throws JsonProcessingException {
        SampleModel model = mapper.readValue("{}", SampleModel.class);

        assertThatThrownBy(model::id)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SampleModel has no \"id\"");
    }

    @Test
    void laterChangesDoNotReachAModel() throws JsonProcessingException {
        List<String> words = new ArrayList<>(List.of("a"));
        Map<String, List<String>> tags = new LinkedHashMap<>(Map.of("k", words));
        Map<String, Object> free = new LinkedHashMap<>();
        SampleModel.Builder builder = SampleModel.builder().tags(tags).free(JsonValue.of(free));
        SampleModel model = builder.build();

        words.add("b");
        tags.clear();
        free.put("late", true);
        builder.id("late").additionalProperty("late", JsonValue.of(1)).error(null);

        assertThat(mapper.writeValueAsString(model)).isEqualTo("{\"tags\":{\"k\":[\"a\"]},\"free\":{}}");
        List<String> inner = Objects.requireNonNull(model.tags()).get("k");
        assertThatThrownBy(() -> inner.add("c")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> model.additionalProperties().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatTheSpecDeclaresIsNoAdditionalProperty() throws JsonProcessingException {
        SampleModel read = mapper.readValue("{\"id\":null,\"other\":1}", SampleModel.class);

        for (SampleModel.Builder builder : List.of(SampleModel.builder(), read.toBuilder())) {
            assertThatThrownBy(() -> builder.additionalProperty("error_text", JsonValue.of(7)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the spec declares \"error_text\"; set it with errorText(…)");
        }
        assertThat(mapper.writeValueAsString(read.toBuilder().build())).isEqualTo("{\"id\":null,\"other\":1}");
    }

    @Test
    void aNullIsNotUnexpected() throws JsonProcessingException {
        SampleModel model = mapper.readValue("{\"error\":null,\"count\":null,\"id\":null}", SampleModel.class);

        assertThat(model.unexpectedProperties()).isEmpty();
        assertThat(model.error()).isNull();
        assertThat(model.count()).isNull();
        assertThatThrownBy(model::id).hasMessageContaining("SampleModel has no \"id\"");
        assertThat(model).hasToString("SampleModel[id=null, error=null, additionalProperties={}]");
    }

    @ParameterizedTest
    @CsvSource({
        "'', invalid JSON: the text is empty",
        "{, 'invalid JSON at line 1, column 2'",
        "'{\"id\": s3cret}', 'invalid JSON at line 1, column 8'",
        "'{\"child\":{\"id\":\"s3cret}}', 'invalid JSON at line 1, column 25'",
        "{} {}, 'invalid JSON at line 1, column 4'",
        "null, 'the JSON of a SampleModel must be an object, not null'",
        "[], 'the JSON of a SampleModel must be an object, not an array'",
        "'\"s3cret\"', 'the JSON of a SampleModel must be an object, not a string'",
        "1, 'the JSON of a SampleModel must be an object, not a number'",
        "true, 'the JSON of a SampleModel must be an object, not a boolean'"
    })
    void whatIsNotTheJsonOfAnObjectIsRefusedAndNotQuoted(String json, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleModel.fromJson(json))
                .withMessage(message)
                .withNoCause();
    }

    @Test
    void aNumberBeyondAllLimitsInAListHasNoPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleModel.fromJson("{\"children\":[{\"cost\":1e99999999999}]}"))
                .withMessage("invalid JSON");
    }

    @Test
    void aFileTravelsThroughATreeAsItIs() throws JsonProcessingException {
        SampleForm form = SampleForm.of(ImageFile.of(new byte[] {1}, "a.png", "image/png"));
        JsonNode tree = mapper.valueToTree(form);

        assertThat(tree.get("image").isPojo()).isTrue();
        assertThat(((POJONode) mapper.valueToTree(mapper.treeToValue(tree, SampleForm.class))
                                .get("image"))
                        .getPojo())
                .isEqualTo(ImageFile.of(new byte[] {1}, "a.png", "image/png"));
        assertThatThrownBy(() -> mapper.readValue("{\"image\":\"a.png\"}", SampleForm.class))
                .isInstanceOf(MismatchedInputException.class);
    }

    @Test
    void callersCanSendWhatTheSpecDoesNotDeclare() throws JsonProcessingException {
        SampleModel model = SampleModel.builder()
                .additionalProperty("seed", JsonValue.of(7))
                .id("1")
                .build();

        assertThat(mapper.writeValueAsString(model)).isEqualTo("{\"id\":\"1\",\"seed\":7}");
    }
}
