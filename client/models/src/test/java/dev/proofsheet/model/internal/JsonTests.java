package dev.proofsheet.model.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTests {
    private final ObjectMapper mapper = Json.mapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"cost\":0.10}",
                "{\"cost\":12345678901234567890.123456789012345678901234567890}",
                "{\"count\":2147483647}",
                "{\"free\":{\"big\":9007199254740993,\"bigger\":123456789012345678901234567890,\"small\":1.000}}",
                "{\"undeclared\":1.50}",
                "{\"created\":\"2026-01-02T03:04:05.000000006+05:30\"}",
                "{\"created\":\"2026-01-02T03:04:00Z\"}"
            })
    void numbersAndTimesAreWrittenAsTheyWereRead(String json) throws JsonProcessingException {
        assertThat(mapper.writeValueAsString(mapper.readValue(json, SampleModel.class)))
                .isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "10.0, 10", "1e1, 10", "-0, 0"})
    void aWholeNumberMayBeWrittenInAnyWay(String written, int value) throws JsonProcessingException {
        assertThat(mapper.readValue(written, Integer.class)).isEqualTo(value);
        assertThat(mapper.readValue(written, Long.class)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":5}",
                "{\"id\":true}",
                "{\"id\":1.5}",
                "{\"count\":1.5}",
                "{\"count\":2147483648}",
                "{\"count\":\"1\"}",
                "{\"count\":\"\"}",
                "{\"count\":true}",
                "{\"cost\":\"1\"}",
                "{\"cost\":\"\"}",
                "{\"quality\":5}",
                "{\"created\":1767322800}",
                "{\"created\":\"\"}",
                "{\"created\":\"2026-01-02T03:04:05\"}",
                "{} {}",
                "[]"
            })
    void nothingIsCoerced(String json) {
        assertThatThrownBy(() -> mapper.readValue(json, SampleModel.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void decimalsHaveNoExponent() throws JsonProcessingException {
        JsonNode node = DecimalNode.valueOf(new BigDecimal("1E+3"));

        assertThat(mapper.writeValueAsString(node)).isEqualTo("1000");
        assertThat(mapper.writeValueAsString(new BigDecimal("1E-7"))).isEqualTo("0.0000001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "1E+2", "0e5", "1e20", "1.50", "1e-7", "1e1000000000"})
    void aDecimalIsEqualToItselfHoweverItWasWritten(String number) {
        SampleModel read = SampleModel.fromJson("{\"cost\":" + number + ",\"other\":" + number + "}");

        assertThat(SampleModel.fromJson(read.toJson())).isEqualTo(read);
    }

    @Test
    void aFaultDoesNotQuoteTheReply() {
        assertThatThrownBy(() -> mapper.readValue("{\"id\": \"s3cret\", \"count\": x}", SampleModel.class))
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void theMapperIsTheCallersOwn() {
        assertThat(Json.mapper()).isNotSameAs(mapper).isNotSameAs(Json.mapper());
    }
}
