package dev.proofsheet.harness.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.document.Location;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.ReplyMessage;
import dev.proofsheet.harness.fixture.RequestMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShownExchangeTests {
    private static final String SECRET = "s3cret-0123456789-".repeat(20);

    @Test
    void aSmallExchangeIsShownAsItIs() {
        String json = "{\"prompt\":\"a fox\",\"size\":1e3,\"tags\":[null,true],\"none\":{}}";
        ShownExchange shown = shown(json(json));
        assertThat(body(shown)).isEqualTo(json(json));
        assertThat(shown.whole()).isTrue();
    }

    @Test
    void ofALongTextTheBeginningIsShownAndHowMuchMoreThereIs() {
        ShownExchange shown = shown(json("{\"b64_json\": \"" + "A".repeat(50_000) + "\"}"));
        assertThat(text(shown)).contains("A… (49700 more characters)").hasSizeLessThan(400);
        assertThat(shown.whole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 280, 299, 300, 301, 8_000, 8_200, 8_299, 8_300, 9_000})
    void noPieceOfACredentialStaysWhereverATextIsCut(int before) {
        String text = text(shown(json("{\"text\": \"" + "x".repeat(before) + SECRET + "y".repeat(20_000) + "\"}")));
        assertThat(text).doesNotContain("s3cret").doesNotContain("0123456789");
    }

    @Test
    void manyCredentialsThatAreTakenOutBringNoPieceOfOneToTheFront() {
        String text = text(shown(json("{\"text\": \"" + (SECRET + " ").repeat(40) + "\"}")));
        assertThat(text).doesNotContain("s3cret").doesNotContain("0123456789");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api_key", "sessionId", "X-Signature", "accessToken", "PASSWORD"})
    void whatStandsUnderTheNameOfACredentialIsNotShownHoweverShort(String name) {
        assertThat(text(shown(json("{\"" + name + "\": \"abc\", \"deep\": [{\"" + name + "\": [\"abc\"]}]}"))))
                .doesNotContain("abc");
        assertThat(shown(new Body.Form(Map.of(name, json("\"abc\""))))
                        .exchange()
                        .toString())
                .doesNotContain("abc");
        assertThat(shown(new Body.Multipart(List.of(part(name, "abc"))))
                        .exchange()
                        .toString())
                .doesNotContain("abc");
    }

    @Test
    void theQueryOfASignedAddressIsNotShown() {
        assertThat(text(shown(json("{\"url\": \"see https://cdn.invalid/a.png?X-Amz-Signature=f00 here\"}"))))
                .contains("https://cdn.invalid/a.png?(not repeated here) here");
    }

    @Test
    void aBodyOfVeryManyValuesIsLeftOut() {
        ShownExchange shown = shown(json("[" + "1,".repeat(100_000) + "1]"));
        assertThat(shown.exchange().request().body()).isInstanceOf(Body.Unseen.class);
        assertThat(shown.whole()).isFalse();
    }

    @Test
    void aBodyInWhichANameHoldsACredentialIsLeftOut() {
        assertThat(shown(json("{\"" + SECRET + "\": 1}")).exchange().request().body())
                .isInstanceOf(Body.Unseen.class);
    }

    @Test
    void aTextThatIsNoJsonIsShownWithoutCredentials() {
        Body body = shown(new Body.Text("{\"password\": \"hunter22\", \"text\": \"" + SECRET))
                .exchange()
                .request()
                .body();
        assertThat(body.toString()).contains("text").doesNotContain("hunter22").doesNotContain("s3cret");
    }

    @Test
    void theRecordingIsNotNamedAsTheFileThatWasSent() {
        Body.Part file = new Body.Part(
                "image", Optional.empty(), Optional.of(Path.of("traffic.har")), Optional.empty(), Optional.empty());
        assertThat(shown(new Body.Multipart(List.of(file))).exchange().toString())
                .contains("FILE")
                .doesNotContain("traffic.har");
    }

    private static Body.Part part(String name, String text) {
        return new Body.Part(name, Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static JsonNode body(ShownExchange shown) {
        return ((Body.Json) shown.exchange().request().body()).value();
    }

    private static String text(ShownExchange shown) {
        return body(shown).toString();
    }

    private static ShownExchange shown(JsonNode body) {
        return shown(new Body.Json(body));
    }

    private static ShownExchange shown(Body body) {
        Exchange exchange = new Exchange(
                3,
                "submitJob",
                new RequestMessage(Map.of(), Map.of(), Map.of(), body),
                new ReplyMessage(200, Map.of(), new Body.None(), Duration.ZERO, Optional.empty()));
        EntrySource source = new EntrySource(
                new Location(Path.of("traffic.har"), 1), 3, List.of(), List.of(), false, List.of(SECRET));
        return ShownExchange.of(new RecordedExchange(exchange, source, Set.of(), Set.of()));
    }
}
