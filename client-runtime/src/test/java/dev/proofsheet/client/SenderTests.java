package dev.proofsheet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a call is sent, and sent again. */
@Timeout(20)
class SenderTests {
    private final RecordedRetries recorded = new RecordedRetries();
    private final Sender sender = sender(recorded.retries(0));

    @AfterEach
    void stop() {
        recorded.close();
    }

    @Test
    void anAnswerHasStatusHeadersBodyAndRequestId() throws IOException {
        try (ScriptedServer server =
                ScriptedServer.answering("201 Created", "{\"id\":\"7\"}", "X-Request-Id: r-1", "X-Left: 3")) {
            ApiResponse<SampleModel> response =
                    sender.send(SampleClient.api(server).listModels());

            assertThat(response.status()).isEqualTo(201);
            assertThat(response.headers().get("x-left")).isEqualTo("3");
            assertThat(response.body().id()).isEqualTo("7");
            assertThat(response.requestId()).contains("r-1");
        }
    }

    @Test
    void anOperationThatGivesNothingIsAnsweredWithNothing() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("204 No Content", "")) {
            assertThat(sender.send(SampleClient.api(server).delete("1")).status())
                    .isEqualTo(204);
        }
    }

    @Test
    void aBodyThatIsAskedForAndNotGivenEndsItsFuture() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("204 No Content", "")) {
            assertThat(sender.bodyAsync(SampleClient.api(server).delete("1")))
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableThat()
                    .withMessageContaining("the operation gives no body");
        }
    }

    @Test
    void aBodyThatIsAStreamIsTheCallersToRead() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "bytes");
                ResponseBody body =
                        sender.send(SampleClient.api(server).download()).body()) {
            assertThat(body.string()).isEqualTo("bytes");
        }
    }

    @Test
    void theDelayDoublesUpToEightSeconds() throws IOException {
        assertThat(delays(0, 6)).containsExactly(0L, 500L, 1000L, 2000L, 4000L, 8000L, 8000L);
    }

    @Test
    void chanceTakesUpToAQuarterOffTheDelay() throws IOException {
        assertThat(delays(1, 2)).containsExactly(0L, 375L, 750L);
    }

    private List<Long> delays(double random, int retries, String... headers) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("500 Oops", "", headers)) {
            CallOptions options = CallOptions.defaults().maxRetries(retries);
            assertThatThrownBy(() -> sender(recorded.retries(random))
                            .send(SampleClient.api(server).listModels(), options))
                    .isInstanceOf(ServerException.class);
        }
        return recorded.delays().stream().map(Duration::toMillis).toList();
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
        assertThat(delays(0, 1, "Retry-After: " + header)).containsExactly(0L, delay);
    }

    @Test
    void twoFailingCallsOfOneClientEachGetTheirFullBudget() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("503 Unavailable", "")) {
            assertThatThrownBy(() -> sender.send(SampleClient.api(server).listModels()))
                    .isInstanceOf(ServerException.class);
            assertThat(server.requests()).hasSize(3);

            assertThatThrownBy(() -> sender.send(SampleClient.api(server).listModels()))
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
            assertThat(sender.send(SampleClient.api(server).listModels()).body().id())
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
                    .retries(retries)
                    .build();

            assertThatThrownBy(() -> client.sender().send(client.api().listModels()))
                    .isInstanceOf(ServerException.class);

            assertThat(server.requests()).hasSize(retries + 1);
        }
    }

    @Test
    void theBuilderSaysHowLongAnAttemptMayTake() throws IOException {
        try (ScriptedServer server = ScriptedServer.silent(new CountDownLatch(1), new CountDownLatch(1))) {
            SampleClient client = SampleClient.builder()
                    .baseUrl(server.url())
                    .timeout(Duration.ofMillis(100))
                    .retries(0)
                    .build();

            assertThatThrownBy(() -> client.sender().send(client.api().listModels()))
                    .isInstanceOf(NetworkException.class)
                    .hasMessage("GET /models got no whole answer: timeout");
        }
    }

    @Test
    void anArrayThatIsCutOffIsAFaultOfTheNetwork() throws IOException {
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            exchange.read();
            exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n[{\"id\":\"1\"},{\"id\":");
        })) {
            assertThatThrownBy(() -> sender.send(SampleClient.api(server).listJobs()))
                    .isInstanceOf(NetworkException.class);
        }
    }

    @Test
    void aMissingCredentialIsNamedAndNothingIsSent() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "{}")) {
            SampleApi api = SampleClient.builder().baseUrl(server.url()).build().api();

            assertThatThrownBy(() -> sender.send(api.poll("1"))).isInstanceOf(MissingCredentialException.class);
            assertThat(sender.sendAsync(api.poll("1")).handle((response, failure) -> failure))
                    .isCompletedWithValueMatching(MissingCredentialException.class::isInstance);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aSlowCallDoesNotMakeOthersWaitForTheirTurn() throws IOException {
        int calls = 20;
        CountDownLatch arrived = new CountDownLatch(calls);
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
                    IntStream.range(0, calls).mapToObj(i -> sender.sendAsync(api.listModels()));

            assertThat(answers.toList())
                    .allSatisfy(answer -> assertThat(answer).succeedsWithin(Duration.ofSeconds(10)));
        }
    }

    @Test
    void noThreadKeepsAProgramFromItsEnd() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("500 Oops", "", "Retry-After: 0")) {
            SampleApi api = SampleClient.api(server);
            assertThatThrownBy(() -> sender(Retries.standard()).send(api.listModels()))
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
            assertThat(catchThrowable(() -> sender.send(SampleClient.api(server).listModels()))
                            .getStackTrace())
                    .anyMatch(frame -> frame.getClassName().equals(SenderTests.class.getName()));
        }
    }

    private static Sender sender(Retries retries) {
        return new Sender(retries, Retries.DEFAULT, List.of());
    }
}
