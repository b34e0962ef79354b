package dev.proofsheet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.proofsheet.client.ApiResponse;
import dev.proofsheet.client.CallInfo;
import dev.proofsheet.client.CallOptions;
import dev.proofsheet.client.DecodingException;
import dev.proofsheet.client.Delivery;
import dev.proofsheet.client.NetworkException;
import dev.proofsheet.client.PaymentRequiredException;
import dev.proofsheet.client.ProofsheetException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a response that was paid for, when it cannot be read, is large, or ends early. */
@Timeout(60)
class PaidResponseTests {
    private static final SampleModel BODY = SampleModel.builder().id("1").build();
    private static final String KEY = "the-secret-key";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"j1\", | j1",
                "{\"status\":\"QUEUED\",\"id\":42,} | 42",
                "{\"job\":{\"id\":\"no\"},\"id\":\"j1\"} trailing | j1",
                "{\"status\": | ",
                "<html>Welcome</html> | ",
            })
    void aSubmitThatCannotBeReadKeepsStatusHeadersBodyAndTheJob(String body, String job) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(
                "202 Accepted", body.replace("Welcome", "Welcome " + KEY), "X-Request-Id: r1", "X-Left: 3")) {
            DecodingException failure = submit(DecodingException.class, server);

            ApiResponse<String> response = failure.response().orElseThrow();
            assertThat(response.statusCode()).isEqualTo(202);
            assertThat(response.headers().first("x-left")).contains("3");
            assertThat(response.body()).startsWith(body.substring(0, 6)).doesNotContain(KEY);
            assertThat(failure.call().flatMap(CallInfo::requestId)).contains("r1");
            assertThat(failure.call().flatMap(CallInfo::jobId).orElse(null)).isEqualTo(job);
            assertThat(failure.call().orElseThrow().delivery()).isEqualTo(Delivery.ANSWERED);
            assertThat(failure.mayHaveTakenEffect()).isTrue();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"id\":null}", "{\"id\":{\"v\":\"J9\"}}", "{\"data\":{\"id\":\"J9\"}}", "{\"id\":\"\"}"})
    void aResponseWithoutTheIdOfItsJobIsInTheException(String body) {
        try (ScriptedServer server = ScriptedServer.answering("200 OK", body, "X-Job: J9")) {
            DecodingException failure = catchThrowableOfType(
                    DecodingException.class,
                    () -> SampleClient.calls(new TestTime(0))
                            .execute(SampleClient.api(server).submit(BODY)));

            assertThat(failure)
                    .hasMessage("POST /jobs: the response with status 200 cannot be read: it has no job id at /id");
            assertThat(failure.response().orElseThrow().body()).isEqualTo(body);
            assertThat(failure.response().orElseThrow().headers().first("X-Job"))
                    .contains("J9");
            assertThat(failure.mayHaveTakenEffect()).isTrue();
        }
    }

    @Test
    void aSubmitWhoseResponseBreaksOffStillNamesItsJob() throws IOException {
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            exchange.read();
            exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"id\":\"j1\",\"prompt\":\"a fo");
        })) {
            NetworkException failure = submit(NetworkException.class, server);

            assertThat(failure.call().flatMap(CallInfo::jobId)).contains("j1");
            assertThat(failure.call().orElseThrow().delivery()).isEqualTo(Delivery.ANSWERED);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aRefusalThatBreaksOffKeepsItsStatusHeadersAndWhatArrived() throws IOException {
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            exchange.read();
            exchange.write(
                    "HTTP/1.1 402 Payment Required\r\nX-Left: 0\r\nContent-Length: 1000\r\n\r\n{\"message\":\"Bu");
        })) {
            PaymentRequiredException refusal = submit(PaymentRequiredException.class, server);

            assertThat(refusal.headers().first("X-Left")).contains("0");
            assertThat(refusal.body()).isEqualTo("{\"message\":\"Bu");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aRefusalThatStallsKeepsItsStatus() throws IOException {
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            exchange.read();
            exchange.write("HTTP/1.1 402 Payment Required\r\nContent-Length: 1000\r\n\r\n{\"message\":\"Bu");
            exchange.awaitEnd();
        })) {
            SampleClient client = client(server);
            PaymentRequiredException refusal = catchThrowableOfType(
                    PaymentRequiredException.class,
                    () -> client.calls()
                            .execute(
                                    client.api().submit(BODY),
                                    CallOptions.defaults().attemptTimeout(Duration.ofMillis(200))));

            assertThat(refusal.body()).isEqualTo("{\"message\":\"Bu");
        }
    }

    @Test
    void aCredentialThatTheProviderEchoesIsInNoBodyAndNoMessage() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(
                "402 Payment Required",
                "{\"message\":\"the key " + KEY + " has no credits\"}",
                "X-Request-Id: " + KEY)) {
            PaymentRequiredException refusal = submit(PaymentRequiredException.class, server);

            assertThat(refusal.body()).contains("has no credits").doesNotContain(KEY);
            assertThat(refusal.providerMessage().orElseThrow()).doesNotContain(KEY);
            assertThat(refusal.call().flatMap(CallInfo::requestId).orElseThrow())
                    .doesNotContain(KEY);
            assertThat(refusal).message().doesNotContain(KEY);
        }
    }

    @Test
    void aTextOfThirtyMillionCharactersIsRead() throws IOException {
        String image = "A".repeat(30_000_000);
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "{\"id\":\"" + image + "\"}")) {
            SampleClient client = client(server);

            assertThat(client.calls().execute(client.api().submit(BODY)).body().id())
                    .hasSize(30_000_000);
        }
    }

    @Test
    void aResponseBeyondTheLimitNamesTheLimitAndItsJob() throws IOException {
        try (ScriptedServer server =
                ScriptedServer.answering("200 OK", "{\"id\":\"j1\",\"image\":\"" + "A".repeat(5_000) + "\"}")) {
            SampleClient client = SampleClient.builder()
                    .baseUrl(server.url())
                    .credential("headerKey", KEY)
                    .maxResponseBytes(4_000)
                    .build();
            DecodingException failure = catchThrowableOfType(
                    DecodingException.class,
                    () -> client.calls().execute(client.api().submit(BODY)));

            assertThat(failure)
                    .hasMessageContaining(
                            "it is larger than 4000 bytes; maxResponseBytes of the client's builder sets the limit");
            assertThat(failure.call().flatMap(CallInfo::jobId)).contains("j1");
            assertThat(client.calls()
                            .executeAsync(client.api().submit(BODY))
                            .handle((response, thrown) -> thrown)
                            .join())
                    .isInstanceOf(DecodingException.class);
        }
    }

    @Test
    void aCompressedResponseIsHeldAgainstTheLimitAsItUnpacks() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write("{\"id\":\"j1\",\"image\":\"".getBytes(StandardCharsets.UTF_8));
            byte[] block = new byte[1 << 20];
            java.util.Arrays.fill(block, (byte) 'A');
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                out.write(block);
            }
        }
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            exchange.read();
            exchange.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\nContent-Length: "
                    + bytes.size() + "\r\n\r\n");
            exchange.write(bytes.toByteArray());
        })) {
            SampleClient client = SampleClient.builder()
                    .baseUrl(server.url())
                    .credential("headerKey", KEY)
                    .maxResponseBytes(8 << 20)
                    .build();
            ProofsheetException failure = catchThrowableOfType(
                    ProofsheetException.class,
                    () -> client.calls().execute(client.api().submit(BODY)));

            assertThat(failure).isInstanceOf(DecodingException.class).hasMessageContaining("8388608 bytes");
            assertThat(failure.call().flatMap(CallInfo::jobId)).contains("j1");
        }
    }

    private static <E extends Throwable> E submit(Class<E> type, ScriptedServer server) {
        SampleClient client = client(server);
        return catchThrowableOfType(
                type, () -> client.calls().execute(client.api().submit(BODY)));
    }

    private static SampleClient client(ScriptedServer server) {
        return SampleClient.builder()
                .baseUrl(server.url())
                .credential("headerKey", KEY)
                .build();
    }
}
