package dev.proofsheet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.proofsheet.client.ApiResponse;
import dev.proofsheet.client.CallOptions;
import dev.proofsheet.client.CallTimeoutException;
import dev.proofsheet.client.MissingCredentialException;
import dev.proofsheet.client.NetworkException;
import dev.proofsheet.client.ServerException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a call is sent, and sent again. */
@Timeout(20)
class CallExecutorTests {
    private final TestTime time = new TestTime(0);
    private final CallExecutor calls = SampleClient.calls(time);

    @Test
    void anAnswerHasStatusHeadersBodyAndRequestId() throws IOException {
        try (ScriptedServer server =
                ScriptedServer.answering("201 Created", "{\"id\":\"7\"}", "X-Request-Id: r-1", "X-Left: 3")) {
            ApiResponse<SampleModel> response =
                    calls.execute(SampleClient.api(server).listModels());

            assertThat(response.statusCode()).isEqualTo(201);
            assertThat(response.headers().first("x-left")).contains("3");
            assertThat(response.body().id()).isEqualTo("7");
            assertThat(response.call().requestId()).contains("r-1");
        }
    }

    @Test
    void anOperationThatGivesNothingIsAnsweredWithNothing() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("204 No Content", "")) {
            assertThat(calls.execute(SampleClient.api(server).delete("1")).statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void aBodyThatIsAStreamIsTheCallersToRead() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "bytes");
                ResponseBody body =
                        calls.execute(SampleClient.api(server).download()).body()) {
            assertThat(body.string()).isEqualTo("bytes");
        }
    }

    @Test
    void theDelayDoublesUpToEightSeconds() throws IOException {
        assertThat(delays(0, 6)).containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 8000L);
    }

    @Test
    void chanceTakesUpToAQuarterOffTheDelay() throws IOException {
        assertThat(delays(1, 2)).containsExactly(375L, 750L);
    }

    private static List<Long> delays(double random, int retries, String... headers) throws IOException {
        TestTime chance = new TestTime(random);
        try (ScriptedServer server = ScriptedServer.answering("500 Oops", "", headers)) {
            CallOptions options = CallOptions.defaults().maxRetries(retries);
            assertThatThrownBy(() -> SampleClient.calls(chance)
                            .execute(SampleClient.api(server).listModels(), options))
                    .isInstanceOf(ServerException.class);
        }
        return chance.pauses().stream().map(Duration::toMillis).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 7000",
                "0 | 0",
                "-3 | 0",
                "86400 | 60000",
                "Fri, 02 Jan 2026 03:04:10 GMT | 5000",
                "Fri, 02 Jan 2026 03:04:00 GMT | 0",
                "soon | 500"
            })
    void whatTheProviderSaysAboutTheDelayWins(String header, long delay) throws IOException {
        assertThat(delays(0, 1, "Retry-After: " + header)).containsExactly(delay);
    }

    @Test
    void twoFailingCallsOfOneClientEachGetTheirFullBudget() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("503 Unavailable", "")) {
            assertThatThrownBy(() -> calls.execute(SampleClient.api(server).listModels()))
                    .isInstanceOf(ServerException.class);
            assertThat(server.requests()).hasSize(3);

            assertThatThrownBy(() -> calls.execute(SampleClient.api(server).listModels()))
                    .isInstanceOf(ServerException.class);
            assertThat(server.requests()).hasSize(6);
        }
    }

    @Test
    void aRetryThatSucceedsIsTheAnswer() throws IOException {
        CountDownLatch failures = new CountDownLatch(2);
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            exchange.read();
            boolean failing = failures.getCount() > 0;
            failures.countDown();
            exchange.write(ScriptedServer.reply(failing ? "500 Oops" : "200 OK", "{\"id\":\"1\"}"));
        })) {
            assertThat(calls.execute(SampleClient.api(server).listModels())
                            .body()
                            .id())
                    .isEqualTo("1");
            assertThat(server.requests()).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void theBuilderSaysHowOftenACallIsRepeated(int retries) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("500 Oops", "", "Retry-After: 0")) {
            SampleClient client = SampleClient.builder()
                    .baseUrl(server.url())
                    .maxRetries(retries)
                    .build();

            assertThatThrownBy(() -> client.calls().execute(client.api().listModels()))
                    .isInstanceOf(ServerException.class);

            assertThat(server.requests()).hasSize(retries + 1);
        }
    }

    @Test
    void theBuilderSaysHowLongAnAttemptMayTake() throws IOException {
        try (ScriptedServer server = ScriptedServer.silent(new CountDownLatch(1), new CountDownLatch(1))) {
            SampleClient client = SampleClient.builder()
                    .baseUrl(server.url())
                    .attemptTimeout(Duration.ofMillis(100))
                    .maxRetries(0)
                    .build();

            assertThatThrownBy(() -> client.calls().execute(client.api().listModels()))
                    .isInstanceOf(CallTimeoutException.class)
                    .hasMessage("GET /models did not complete within the attempt timeout of PT0.1S; "
                            + "the request may have been processed");
        }
    }

    @Test
    void anArrayThatIsCutOffIsAFaultOfTheNetwork() throws IOException {
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            exchange.read();
            exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n[{\"id\":\"1\"},{\"id\":");
        })) {
            assertThatThrownBy(() -> calls.execute(SampleClient.api(server).listJobs()))
                    .isInstanceOf(NetworkException.class);
        }
    }

    @Test
    void aMissingCredentialIsNamedAndNothingIsSent() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "{}")) {
            SampleApi api = SampleClient.builder().baseUrl(server.url()).build().api();

            assertThatThrownBy(() -> calls.execute(api.poll("1"))).isInstanceOf(MissingCredentialException.class);
            assertThat(calls.executeAsync(api.poll("1")).handle((response, failure) -> failure))
                    .isCompletedWithValueMatching(MissingCredentialException.class::isInstance);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aSlowCallDoesNotMakeOthersWaitForTheirTurn() throws IOException {
        int most = 20;
        CountDownLatch arrived = new CountDownLatch(most);
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            exchange.read();
            arrived.countDown();
            try {
                arrived.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            exchange.write(ScriptedServer.reply("200 OK", "{}"));
        })) {
            SampleApi api = SampleClient.api(server);

            Stream<CompletableFuture<ApiResponse<SampleModel>>> answers =
                    IntStream.range(0, most).mapToObj(i -> calls.executeAsync(api.listModels()));

            assertThat(answers.toList())
                    .allSatisfy(answer -> assertThat(answer).succeedsWithin(Duration.ofSeconds(10)));
        }
    }

    @Test
    void noThreadKeepsAProgramFromItsEnd() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("500 Oops", "", "Retry-After: 0")) {
            SampleApi api = SampleClient.api(server);
            assertThatThrownBy(() -> SampleClient.calls(Time.system()).execute(api.listModels()))
                    .isInstanceOf(ServerException.class);
        }

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("proofsheet-"))
                .isNotEmpty()
                .allMatch(Thread::isDaemon);
    }

    @Test
    void theStackTraceLeadsToTheCaller() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("400 Bad", "{}")) {
            assertThat(catchThrowable(
                                    () -> calls.execute(SampleClient.api(server).listModels()))
                            .getStackTrace())
                    .anyMatch(frame -> frame.getClassName().equals(CallExecutorTests.class.getName()));
        }
    }
}
