package dev.proofsheet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonModelTests {
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
        ObjectNode free = mapper.createObjectNode();
        SampleModel.Builder builder = SampleModel.builder().tags(tags).free(free);
        SampleModel model = builder.build();

        words.add("b");
        tags.clear();
        free.put("late", true);
        builder.id("late").additionalProperty("late", IntNode.valueOf(1)).error(null);

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
            assertThatThrownBy(() -> builder.additionalProperty("error_text", IntNode.valueOf(7)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the spec declares \"error_text\"; set it with errorText(…)");
        }
        assertThat(mapper.writeValueAsString(read.toBuilder().build())).isEqualTo("{\"id\":null,\"other\":1}");
    }

    @Test
    void callersCanSendWhatTheSpecDoesNotDeclare() throws JsonProcessingException {
        SampleModel model = SampleModel.builder()
                .additionalProperty("seed", IntNode.valueOf(7))
                .id("1")
                .build();

        assertThat(mapper.writeValueAsString(model)).isEqualTo("{\"id\":\"1\",\"seed\":7}");
    }
}
