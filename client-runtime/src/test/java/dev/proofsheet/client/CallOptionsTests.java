package dev.proofsheet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers that a caller adds to one call. */
class CallOptionsTests {
    private static final SampleModel BODY = SampleModel.builder().id("1").build();

    private final CallOptions tracing = CallOptions.defaults().header("X-Trace", "t1");

    @Test
    void aHeaderGoesWithEachAttemptOfItsCallAndWithNoOther() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            exchange.read();
            exchange.write(
                    calls.incrementAndGet() == 1
                            ? ScriptedServer.reply("503 Busy", "{}", "Retry-After: 0")
                            : ScriptedServer.reply("200 OK", "{}"));
        })) {
            SampleClient client = client(server);

            client.sender().send(client.api().listModels(), tracing);
            client.sender().send(client.api().listModels());

            assertThat(server.requests()).hasSize(3);
            assertThat(server.requests().subList(0, 2)).allMatch(request -> request.contains("X-Trace: t1"));
            assertThat(server.requests().get(2)).doesNotContain("X-Trace");
        }
    }

    @Test
    void aHeaderOfTheSameNameTakesThePlaceOfTheOther() throws IOException {
        CallOptions options =
                tracing.header("x-trace", "t2").timeout(Duration.ofMinutes(1)).maxRetries(0);
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "{}")) {
            SampleClient client = client(server);

            client.sender().with(options).send(client.api().listModels());

            assertThat(server.requests().get(0)).contains("x-trace: t2").doesNotContain("t1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X Trace", "X:", "Host", "content-length", "Transfer-Encoding", "Content-Type"})
    void whatIsNoHeaderOfACallerIsRefused(String name) {
        assertThatThrownBy(() -> CallOptions.defaults().header(name, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + name + "'");
    }

    @Test
    void aValueWithALineBreakIsRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> CallOptions.defaults().header("X-Gateway", "s3cret\r\nX-Other: 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("X-Gateway")
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Sample-Key", "authorization", "IDEMPOTENCY-KEY"})
    void aHeaderThatHasAWayOfItsOwnIsRefusedAndNothingIsSent(String name) throws IOException {
        CallOptions options = CallOptions.defaults().header(name, "x");
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "{}")) {
            SampleClient client = client(server);

            assertThatThrownBy(() -> client.sender().send(client.api().submit(null, BODY), options))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is the client's own");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aHeaderThatTheOperationSetsIsRefused() throws IOException {
        CallOptions options = CallOptions.defaults().header("x-quality", "low");
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "{}")) {
            SampleClient client = client(server);

            assertThatThrownBy(() ->
                            client.sender().send(client.api().search(null, null, null, SampleQuality.LOW), options))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theHeaderOfASchemeIsRefusedAsSoonAsTheClientHasTheOptions() {
        Sender sender = new Sender(Retries.standard(), 0, List.of(SecurityScheme.header("key", "X-Sample-Key")));

        assertThatThrownBy(() -> sender.with(CallOptions.defaults().header("x-sample-key", "x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> sender.with(tracing)).doesNotThrowAnyException();
    }

    @Test
    void aKeyOfTheCallersOwnIsNoBlank() {
        assertThat(IdempotencyKeys.own("order-7")).isEqualTo("order-7");
        assertThatThrownBy(() -> IdempotencyKeys.own(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    private static SampleClient client(ScriptedServer server) {
        return SampleClient.builder()
                .baseUrl(server.url())
                .credential("headerKey", "k")
                .build();
    }
}
