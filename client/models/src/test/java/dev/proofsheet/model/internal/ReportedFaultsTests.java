package dev.proofsheet.model.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.proofsheet.model.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of other clients and of Jackson, each with a public report. */
class ReportedFaultsTests {
    private final ObjectReader reader = Json.lenientReader(SampleModel.class, (model, property) -> {});

    /** microsoftgraph/msgraph-sdk-java#1785, Azure/azure-sdk-for-java#8266, resend/resend-java#35. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-08T12:07:31",
                "2020-02-18T10:14:43.06",
                "2024-08-26 12:00:00.123456+00",
                "Mon, 26 Aug 2024 12:00:00 GMT",
                "2024-02-30T12:07:31Z",
                "",
                "never"
            })
    void aTimeInAnotherFormDoesNotLoseTheResponse(String time) throws IOException {
        SampleModel model = reader.readValue("{\"id\":\"1\",\"created\":\"" + time + "\"}");

        assertThat(model.id()).isEqualTo("1");
        assertThat(model.unexpectedProperties()).containsExactly(Map.entry("created", JsonValue.of(time)));
    }

    /** KoenZomers/RingApi#4: a list where an object was; hyperb1iss/unifly#28: one bad element of a list. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"child\":[1,1,1,1]}", "{\"children\":[{\"child\":[1]},{\"child\":{\"id\":\"2\"}}]}"})
    void anArrayInThePlaceOfAnObjectDoesNotLoseTheResponse(String json) throws IOException {
        assertThat(JsonValue.parse(((SampleModel) reader.readValue(json)).toJson()))
                .isEqualTo(JsonValue.parse(json));
    }

    /** obie/ruby_decision_model#10: a count that loses its fraction is worse than none. */
    @Test
    void aCountIsNeitherCutOffNorParsed() throws IOException {
        for (String count : List.of("30.9", "\"120\"", "true", "[]", "{}")) {
            SampleModel model = reader.readValue("{\"count\":" + count + "}");
            assertThatIllegalStateException().isThrownBy(model::count);
        }
        assertThat(((SampleModel) reader.readValue("{\"count\":120.0}")).count())
                .isEqualTo(120);
    }

    /** FasterXML/jackson-databind#2087, #2644, #3751: buffered decimals pass through a double. */
    @Test
    void aBufferedDecimalKeepsItsDigits() throws IOException {
        String json = "{\"children\":[{\"cost\":0.0060},{\"cost\":2.80000000000000000000000000001}],"
                + "\"tags\":[0.0060,2.80000000000000000000000000001]}";

        SampleModel model = reader.readValue(json);

        assertThat(JsonValue.parse(model.toJson())).isEqualTo(JsonValue.parse(json));
    }

    /**
     * FasterXML/jackson-databind#2141, dropwizard/dropwizard#2511, protocolbuffers/protobuf#26032: a large exponent is
     * multiplied out; FasterXML/jackson-databind#1316: or written out.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {"1E+1000000000", "9.223372E+1010671858", "-1E-1000000000", "1E+2147483647", "0E+1000000000"})
    void aLargeExponentTakesNoTime(String number) {
        String json =
                "{\"count\":%1$s,\"big\":%1$s,\"cost\":%1$s,\"created\":%1$s,\"other\":[%1$s],\"children\":[{\"cost\":%1$s}]}"
                        .formatted(number);

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            SampleModel model = reader.readValue(json);
            assertThat(model.toJson()).contains("\"other\":[" + number + "]").hasSizeLessThan(200);
            assertThat(model.toBuilder().build()).isEqualTo(model).hasSameHashCodeAs(model);
            assertThat(model.toString()).hasSizeLessThan(500);
            new Requirements("Sample", java.util.Set.of())
                    .moreThan("cost", model.cost(), "0")
                    .atMost("cost", model.cost(), "10");
        });
    }

    /** FasterXML/jackson-databind#3397, #3447, #4021, #2861: deep nesting ends in a StackOverflowError. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"other\":", "{\"child\":", "{\"children\":[", "{\"tags\":["})
    void deepNestingIsRefusedWithoutAnError(String level) {
        assertThatThrownBy(() -> reader.readValue(level.repeat(50_000))).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> reader.readValue("{\"id\":" + "[".repeat(5_000_000)))
                .isInstanceOf(JsonProcessingException.class);
    }

    /** googleapis/java-genai#869: a large image in Base64 is beyond a limit of the parser. See also {@link LimitsTests}. */
    @Test
    void aLargeImageThatDoesNotFitIsKept() throws IOException {
        String image = "A".repeat(20_054_016);

        SampleModel model = reader.readValue("{\"count\":\"" + image + "\"}");

        assertThat(Objects.requireNonNull(model.unexpectedProperties().get("count"))
                        .toJava())
                .isEqualTo(image);
    }

    /** FasterXML/jackson-databind#1228: a null that the spec does not declare is lost. */
    @Test
    void anUndeclaredNullIsKept() throws IOException {
        SampleModel model = reader.readValue("{\"other\":null,\"free\":null}");

        assertThat(model.additionalProperties()).containsExactly(Map.entry("other", JsonValue.of(null)));
        assertThat(model.toJson()).isEqualTo("{\"free\":null,\"other\":null}");
    }

    /** FasterXML/jackson-databind#2438, FasterXML/jackson-module-kotlin#699: which of two values counts depends on the class. */
    @Test
    void ofTwoValuesTheLastCountsEverywhere() throws IOException {
        SampleModel model = reader.readValue(
                "{\"id\":\"1\",\"id\":\"2\",\"other\":1,\"other\":2,\"free\":{\"a\":1,\"a\":2},\"count\":\"x\",\"count\":2}");

        assertThat(model.toJson()).isEqualTo("{\"id\":\"2\",\"count\":2,\"free\":{\"a\":2},\"other\":2}");
    }

    /** square/wire#471, microsoftgraph/msgraph-sdk-java#599: a null in a list. */
    @Test
    void aNullInAListIsKept() throws IOException {
        String json = "{\"tags\":{\"a\":[null,\"x\"],\"b\":null},\"children\":[null,{\"id\":\"1\"}]}";

        SampleModel model = reader.readValue(json);

        assertThat(model.toJson()).isEqualTo(json);
        assertThat(Objects.requireNonNull(model.children()).get(0)).isNull();
    }

    /** loklak/loklak_server#256, xapi-project/xen-api#5673: numbers that are not JSON, as Python writes them. */
    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "+1", ".5", "0x10", "1_000"})
    void whatIsNotAJsonNumberIsBrokenJson(String number) {
        assertThatThrownBy(() -> reader.readValue("{\"id\":\"1\",\"count\":" + number + "}"))
                .isInstanceOf(JsonProcessingException.class);
    }

    /** openrewrite/rewrite#2374, FasterXML/jackson-core#223: half of a surrogate pair. */
    @Test
    void halfOfASurrogatePairIsKeptAsItIs() throws IOException {
        for (String text : List.of("\ud83d", "\udd8a\ud83e", "a\ud83db", "\ud83e\udd8a")) {
            String escaped = text.chars().mapToObj("\\u%04x"::formatted).reduce("", String::concat);
            SampleModel model = reader.readValue("{\"id\":\"" + escaped + "\",\"count\":\"" + escaped + "\"}");

            assertThat(model.id()).isEqualTo(text);
            assertThat(SampleModel.fromJson(model.toJson())).isEqualTo(model);
        }
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheJson() throws IOException {
        byte[] body = "\ufeff{\"id\":\"ä\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(((SampleModel) reader.readValue(body)).id()).isEqualTo("ä");
    }

    /** openai/openai-java#301: another version or configuration of Jackson beside the client's changes what is read. */
    @Test
    void noConfigurationOfAnotherMapperReachesOurs() throws IOException {
        Json.mapper()
                .findAndRegisterModules()
                .setDefaultPropertyInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY);

        assertThat(new ObjectMapper()
                        .readTree(SampleModel.fromJson("{\"id\":\"\",\"tags\":{}}")
                                .toJson()))
                .hasSize(2);
    }
}
