package dev.proofsheet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.proofsheet.client.ApiResponse;
import dev.proofsheet.client.CallOptions;
import dev.proofsheet.client.CallTimeoutException;
import dev.proofsheet.client.Delivery;
import dev.proofsheet.client.ServerException;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every call ends in time, whatever hangs and whatever is thrown. */
@Timeout(20)
class DeadlineTests {
    private static final SampleModel BODY = SampleModel.builder().id("1").build();
    private static final CallOptions SOON = CallOptions.defaults().callTimeout(Duration.ofMillis(150));

    private final Semaphore ended = new Semaphore(0);

    @AfterEach
    void release() {
        ended.release();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aNameThatIsNeverResolvedEndsTheCall(boolean isAsync) {
        SampleClient client = client("http://sample.invalid", new OkHttpClient.Builder().dns(host -> {
                    hang();
                    return List.of();
                }));

        CallTimeoutException failure = timeout(client, isAsync);

        assertThat(failure)
                .hasMessage("POST /jobs did not complete within the call timeout of PT0.15S; the request was not sent");
        assertThat(failure.call().orElseThrow().delivery()).isEqualTo(Delivery.NOT_SENT);
    }

    @Test
    void aConnectionThatIsNeverMadeEndsTheCall() {
        // Of a network for documentation (RFC 5737): nothing answers there.
        SampleClient client = client(
                "http://sample.invalid",
                new OkHttpClient.Builder()
                        .connectTimeout(Duration.ofMinutes(1))
                        .dns(host -> List.of(InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1}))));

        assertThat(catchThrowableOfType(
                                dev.proofsheet.client.NetworkException.class,
                                () -> client.calls().execute(client.api().submit(BODY), SOON.maxRetries(0)))
                        .call()
                        .orElseThrow()
                        .delivery())
                .isEqualTo(Delivery.NOT_SENT);
    }

    @Test
    void anInterceptorThatIgnoresEverythingDoesNotHoldUpAFuture() {
        SampleClient client = client("http://sample.invalid", new OkHttpClient.Builder().addInterceptor(chain -> {
                    hang();
                    return chain.proceed(chain.request());
                }));

        assertThat(timeout(client, true)).hasMessageContaining("the call timeout of PT0.15S");
    }

    @Test
    void aLineForAPlaceCountsAsTimeOfTheCall() throws Exception {
        SampleClient client = client("http://sample.invalid", new OkHttpClient.Builder().addInterceptor(chain -> {
                    hang();
                    throw new IOException("the end");
                }));
        List<CompletableFuture<?>> others = IntStream.range(0, 300)
                .<CompletableFuture<?>>mapToObj(number -> client.calls()
                        .executeAsync(
                                client.api().submit(BODY),
                                CallOptions.defaults().maxRetries(0)))
                .toList();

        assertThat(timeout(client, true).call().orElseThrow().attempts()).isZero();

        ended.release();
        for (CompletableFuture<?> other : others) {
            assertThat(other.handle((response, failure) -> true).get(10, TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    @Test
    void readsDoNotWaitBehindSubmits() throws Exception {
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            exchange.read();
            if (exchange.text().startsWith("POST")) {
                exchange.awaitEnd();
            }
            exchange.write(ScriptedServer.reply("200 OK", "{\"id\":\"1\"}"));
        })) {
            SampleClient client = client(server.url(), new OkHttpClient.Builder());
            List<CompletableFuture<ApiResponse<SampleModel>>> submits = IntStream.range(0, 300)
                    .mapToObj(number -> client.calls().executeAsync(client.api().submit(BODY)))
                    .toList();

            assertThat(client.calls()
                            .executeAsync(client.api().poll("1"))
                            .get(10, TimeUnit.SECONDS)
                            .body()
                            .id())
                    .isEqualTo("1");

            submits.forEach(submit -> submit.cancel(true));
        }
    }

    @Test
    void pausesBetweenAttemptsAreWithinTheCallTimeout() throws IOException {
        TestTime time = new TestTime(0);
        try (ScriptedServer server = ScriptedServer.answering("503 Busy", "{}", "Retry-After: 30")) {
            SampleApi api = SampleClient.api(server);
            CallOptions options = CallOptions.defaults().callTimeout(Duration.ofSeconds(20));

            assertThatThrownBy(() -> SampleClient.calls(time).execute(api.listModels(), options))
                    .isInstanceOf(ServerException.class);

            assertThat(server.requests()).hasSize(1);
            assertThat(time.pauses()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theAttemptTimeoutEndsAnAttemptAndTheNextBegins(boolean isAsync) throws Exception {
        AtomicInteger requests = new AtomicInteger();
        TestTime time = new TestTime(0);
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            exchange.read();
            if (requests.incrementAndGet() == 1) {
                exchange.awaitEnd();
            }
            exchange.write(ScriptedServer.reply("200 OK", "{\"id\":\"1\"}"));
        })) {
            CallExecutor calls = SampleClient.calls(time);
            SampleApi api = SampleClient.api(server);
            CallOptions options = CallOptions.defaults().attemptTimeout(Duration.ofMillis(100));

            ApiResponse<SampleModel> response = isAsync
                    ? calls.executeAsync(api.listModels(), options).get(10, TimeUnit.SECONDS)
                    : calls.execute(api.listModels(), options);

            assertThat(response.call().attempts()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {OutOfMemoryError.class, NoSuchMethodError.class, StackOverflowError.class})
    void anErrorWhileAResponseIsReadReachesTheCallerAndIsNotRepeated(Class<? extends Error> type) throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Error error = type.getDeclaredConstructor().newInstance();
        Interceptor failing = chain -> {
            calls.incrementAndGet();
            throw error;
        };
        SampleClient client = client("http://sample.invalid", new OkHttpClient.Builder().addInterceptor(failing));

        assertThat(catchThrowableOfType(
                        type, () -> client.calls().execute(client.api().listModels())))
                .isNotNull();
        ExecutionException failure = catchThrowableOfType(
                ExecutionException.class,
                () -> client.calls().executeAsync(client.api().listModels()).get(10, TimeUnit.SECONDS));

        assertThat(failure).hasCauseInstanceOf(type);
        assertThat(calls).hasValue(2);
    }

    @Test
    void anUploadMayStallForAsLongAsItsAttemptMayTake() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "{\"id\":\"1\"}")) {
            AtomicInteger limit = new AtomicInteger(-1);
            SampleClient client = client(server.url(), new OkHttpClient.Builder().addInterceptor(chain -> {
                        limit.set(chain.writeTimeoutMillis() + chain.readTimeoutMillis());
                        return chain.proceed(chain.request());
                    }));

            client.calls().execute(client.api().listModels());

            assertThat(limit).hasValue(0);
        }
    }

    private CallTimeoutException timeout(SampleClient client, boolean isAsync) {
        if (!isAsync) {
            return catchThrowableOfType(
                    CallTimeoutException.class,
                    () -> client.calls().execute(client.api().submit(BODY), SOON));
        }
        Throwable failure = client.calls()
                .executeAsync(client.api().submit(BODY), SOON)
                .handle((response, thrown) -> thrown)
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
        assertThat(failure).isInstanceOf(CallTimeoutException.class);
        return (CallTimeoutException) failure;
    }

    /** As code does that takes no notice of interrupts. */
    private void hang() {
        ended.acquireUninterruptibly();
        ended.release();
    }

    private static SampleClient client(String url, OkHttpClient.Builder own) {
        return SampleClient.builder()
                .baseUrl(url)
                .credential("headerKey", "k")
                .httpClient(own.build())
                .build();
    }
}
