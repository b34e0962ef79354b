package dev.proofsheet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.proofsheet.client.internal.SampleClient;
import dev.proofsheet.client.internal.SampleModel;
import dev.proofsheet.client.internal.ScriptedServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a refusal tells a program, and what it tells people. */
class ApiExceptionTests {

    @Test
    void tellsWhatWasAskedAndWhatWasAnswered() throws IOException {
        ApiException refusal = refusal("{\"id\":\"no-credits\",\"message\":\"Buy some.\"}", "X-Request-Id: r-1");

        assertThat(refusal).hasMessage("POST /v1/jobs responded with 402: Buy some. (request id r-1)");
        assertThat(refusal.call()).hasToString("Optional[POST /v1/jobs]");
        assertThat(refusal.status()).isEqualTo(402);
        assertThat(refusal.headers().first("x-request-id")).contains("r-1");
        assertThat(refusal.call().orElseThrow().requestId()).contains("r-1");
        assertThat(refusal.body()).isEqualTo("{\"id\":\"no-credits\",\"message\":\"Buy some.\"}");
        assertThat(refusal.errorBody(SampleModel.class).orElseThrow().id()).isEqualTo("no-credits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Sorry</html>", "{\"id\":5}", "[]", "null"})
    void aBodyOfAnotherKindIsNoTypedBody(String body) throws IOException {
        ApiException refusal = refusal(body);

        assertThat(refusal.errorBody(SampleModel.class)).isEmpty();
        assertThat(refusal.providerMessage()).isEmpty();
        assertThat(refusal.body()).isEqualTo(body);
        assertThat(refusal).hasMessage("POST /v1/jobs responded with 402");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"error\":{\"message\":\"no\",\"code\":\"x\"}} | no",
                "{\"error\":\"no\"} | no",
                "{\"message\":\"no\",\"error\":\"Bad Request\"} | no",
                "{\"detail\":\"no\"} | no",
                "{\"detail\":[{\"msg\":\"no\"}]} | no",
                "{\"errors\":[{\"message\":\"no\"}]} | no",
                "{\"title\":\"no\",\"status\":402} | no"
            })
    void theProvidersMessageIsFoundWhereApisCommonlyHaveIt(String body, String message) throws IOException {
        assertThat(refusal(body).providerMessage()).contains(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Request-Id", "request-id", "X-Correlation-Id", "X-Amzn-RequestId", "CF-Ray"})
    void theRequestIdIsFoundInCommonHeaders(String header) throws IOException {
        assertThat(refusal("", header + ": r-1").call().orElseThrow().requestId())
                .contains("r-1");
    }

    @Test
    void anEndlessBodyIsCutOff() throws IOException {
        assertThat(refusal("x".repeat(3 << 20)).body()).hasSize(1 << 20);
    }

    @Test
    void aLongMessageIsCutOffInTheLine() throws IOException {
        ApiException refusal = refusal("{\"message\":\"" + "x".repeat(5_000) + "\"}");

        assertThat(refusal.getMessage()).hasSizeLessThan(1_100);
        assertThat(refusal.providerMessage().orElseThrow()).hasSize(5_000);
    }

    @Test
    void survivesSerialization() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(refusal("{\"message\":\"no\"}", "X-Request-Id: r-1"));
        ApiException copy =
                (ApiException) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(copy).isInstanceOf(PaymentRequiredException.class).hasMessageContaining("r-1");
        assertThat(copy.call()).hasToString("Optional[POST /v1/jobs]");
        assertThat(copy.status()).isEqualTo(402);
        assertThat(copy.providerMessage()).contains("no");
        assertThat(copy.headers().names()).isEmpty();
    }

    private static ApiException refusal(String body, String... headers) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("402 Payment Required", body, headers)) {
            SampleClient client = SampleClient.builder()
                    .baseUrl(server.url() + "/v1")
                    .credential("headerKey", "k")
                    .build();
            return catchThrowableOfType(
                    PaymentRequiredException.class,
                    () -> client.calls()
                            .execute(client.api().submit(SampleModel.builder().build())));
        }
    }
}
