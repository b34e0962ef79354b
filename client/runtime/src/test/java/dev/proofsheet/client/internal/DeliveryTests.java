package dev.proofsheet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.proofsheet.client.CallInfo;
import dev.proofsheet.client.CallOptions;
import dev.proofsheet.client.Delivery;
import dev.proofsheet.client.NetworkException;
import dev.proofsheet.client.ProofsheetException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an exception says about whether the request arrived, and what is sent again because of it. */
@Timeout(20)
class DeliveryTests {
    private static final SampleModel BODY = SampleModel.builder().id("1").build();
    private static final int REFUSED_STREAM = 7;
    private static final int INTERNAL_ERROR = 2;

    private final TestTime time = new TestTime(0);

    @Test
    void aStreamThatIsRefusedIsSentAgain() throws Exception {
        try (Http2Server server = new Http2Server(
                reset(REFUSED_STREAM), Http2Server.json(200, "{\"id\":\"1\"}").build())) {
            assertThat(SampleClient.calls(time)
                            .execute(api(server.url()).submit(BODY))
                            .call()
                            .attempts())
                    .isEqualTo(2);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void aStreamThatIsAlwaysRefusedSaysThatNothingWasProcessed() {
        try (Http2Server server =
                new Http2Server(reset(REFUSED_STREAM), reset(REFUSED_STREAM), reset(REFUSED_STREAM))) {
            NetworkException failure = failure(server.url(), api -> api.submit(BODY));

            assertThat(failure.call().orElseThrow().delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(failure.mayHaveTakenEffect()).isFalse();
            assertThat(failure).hasMessageEndingWith("; the request was not sent");
        }
    }

    @Test
    void aStreamThatBreaksOtherwiseIsNotSentAgain() throws Exception {
        try (Http2Server server = new Http2Server(reset(INTERNAL_ERROR))) {
            NetworkException failure = failure(server.url(), api -> api.submit(BODY));

            assertThat(failure.call().orElseThrow().delivery()).isEqualTo(Delivery.UNKNOWN);
            assertThat(failure.mayHaveTakenEffect()).isTrue();
            assertThat(failure).hasMessageEndingWith("; the request may have been processed");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aNameThatIsNotFoundSaysThatNothingWasSent() {
        OkHttpClient own = new OkHttpClient.Builder()
                .dns(host -> {
                    throw new UnknownHostException(host);
                })
                .build();

        NetworkException failure = catchThrowableOfType(
                NetworkException.class,
                () -> SampleClient.calls(time)
                        .execute(api("http://sample.invalid", own).submit(BODY)));

        assertThat(failure.call().orElseThrow().delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(failure.call().orElseThrow().attempts()).isEqualTo(3);
    }

    @Test
    void whatNeverLeftIsNotSentAgainWhereNoRetryIsAllowed() throws IOException {
        ScriptedServer server = ScriptedServer.answering("200 OK", "{}");
        server.close();

        NetworkException failure = catchThrowableOfType(
                NetworkException.class,
                () -> SampleClient.calls(time)
                        .execute(
                                api(server.url()).submit(BODY),
                                CallOptions.defaults().maxRetries(0)));

        assertThat(failure.call().orElseThrow().attempts()).isEqualTo(1);
    }

    @Test
    void aConnectionThatTheServerClosedWhileItWasIdleIsNotUsed() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            exchange.read();
            String connection = requests.incrementAndGet() == 1 ? "keep-alive" : "close";
            exchange.write(
                    "HTTP/1.1 200 OK\r\nContent-Length: 10\r\nConnection: " + connection + "\r\n\r\n{\"id\":\"1\"}");
        })) {
            SampleApi api = SampleClient.api(server.url(), credentials(), doubting(SampleTls.trusting()));
            SampleClient.calls(time).execute(api.listModels());
            server.awaitClosed();

            assertThat(SampleClient.calls(time)
                            .execute(api.submit(BODY), CallOptions.defaults().maxRetries(0))
                            .call()
                            .attempts())
                    .isEqualTo(1);

            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // No interrupt would end what hangs here.
    void anIdleConnectionOfHttp2WithoutTlsIsUsedAgain() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
            server.enqueue(Http2Server.json(200, "{\"id\":\"1\"}").build());
            server.enqueue(Http2Server.json(200, "{\"id\":\"2\"}").build());
            server.start();
            OkHttpClient.Builder own = new OkHttpClient.Builder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
            SampleApi api =
                    SampleClient.api("http://localhost:" + server.getPort(), credentials(), doubting(own.build()));

            SampleClient.calls(time).execute(api.submit(BODY));
            SampleClient.calls(time).execute(api.submit(BODY));

            assertThat(server.takeRequest().getConnectionIndex())
                    .isEqualTo(server.takeRequest().getConnectionIndex());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 -20 OK", "HTTP/1.1 2x0 OK"})
    void anImpossibleStatusMayHaveTakenEffect(String line) {
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            exchange.read();
            exchange.write(line + "\r\nContent-Length: 2\r\n\r\n{}");
        })) {
            NetworkException failure = failure(server.url(), api -> api.submit(BODY));

            assertThat(failure.call().orElseThrow().delivery()).isEqualTo(Delivery.UNKNOWN);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "the-callers-own"})
    void theIdempotencyKeyIsTheSameInEachAttemptAndPartOfEachFailure(String own) throws IOException {
        CallOptions options =
                own.isEmpty() ? CallOptions.defaults() : CallOptions.defaults().idempotencyKey(own);
        try (ScriptedServer server = ScriptedServer.answering("503 Busy", "{}")) {
            ProofsheetException failure = catchThrowableOfType(
                    ProofsheetException.class,
                    () -> SampleClient.calls(time).execute(api(server.url()).submitOnce(BODY), options));

            String key = failure.call().flatMap(CallInfo::idempotencyKey).orElseThrow();
            assertThat(server.requests()).hasSize(3).allMatch(request -> request.contains("Idempotency-Key: " + key));
            assertThat(key).matches(own.isEmpty() ? "[0-9a-f-]{36}" : own);
        }
    }

    @Test
    void eachCallHasAKeyOfItsOwn() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "{\"id\":\"1\"}")) {
            CallInfo first = SampleClient.calls(time)
                    .execute(api(server.url()).submitOnce(BODY))
                    .call();
            CallInfo second = SampleClient.calls(time)
                    .execute(api(server.url()).submitOnce(BODY))
                    .call();

            assertThat(first.idempotencyKey()).isNotEmpty().isNotEqualTo(second.idempotencyKey());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, false",
        "402, false",
        "404, false",
        "422, false",
        "429, false",
        "408, true",
        "409, true",
        "425, true",
        "500, true",
        "302, true"
    })
    void aRefusalSaysWhetherTheRequestMayHaveTakenEffect(int status, boolean expected) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(status + " X", "{}")) {
            ProofsheetException failure = catchThrowableOfType(
                    ProofsheetException.class,
                    () -> SampleClient.calls(time).execute(api(server.url()).submit(BODY)));

            assertThat(failure.mayHaveTakenEffect()).isEqualTo(expected);
        }
    }

    private NetworkException failure(String url, Function<SampleApi, retrofit2.Call<SampleModel>> call) {
        return catchThrowableOfType(
                NetworkException.class, () -> SampleClient.calls(time).execute(call.apply(api(url))));
    }

    /** A transport that trusts no connection that was used before. */
    private static OkHttpClient doubting(OkHttpClient own) {
        OkHttpClient.Builder transport = SampleClient.transport(own).newBuilder();
        transport.networkInterceptors().removeIf(ConnectionCheck.class::isInstance);
        return transport
                .addNetworkInterceptor(new ConnectionCheck(Duration.ZERO))
                .build();
    }

    private static MockResponse reset(int code) {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseStream(code))
                .build();
    }

    private static SampleApi api(String url) {
        return api(url, SampleTls.trusting());
    }

    private static SampleApi api(String url, OkHttpClient own) {
        return SampleClient.api(url, credentials(), SampleClient.transport(own));
    }

    private static Credentials credentials() {
        Credentials credentials = SampleClient.credentials();
        credentials.set("headerKey", "k");
        return credentials;
    }
}
