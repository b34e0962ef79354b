package dev.proofsheet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.proofsheet.client.CallOptions;
import java.io.IOException;
import java.time.Duration;
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

            client.calls().execute(client.api().listModels(), tracing);
            client.calls().execute(client.api().listModels());

            assertThat(server.requests()).hasSize(3);
            assertThat(server.requests().subList(0, 2)).allMatch(request -> request.contains("X-Trace: t1"));
            assertThat(server.requests().get(2)).doesNotContain("X-Trace");
        }
    }

    @Test
    void aHeaderOfTheSameNameTakesThePlaceOfTheOther() throws IOException {
        CallOptions options = tracing.header("x-trace", "t2")
                .attemptTimeout(Duration.ofMinutes(1))
                .maxRetries(0);
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "{}")) {
            SampleClient client = client(server);

            client.calls().with(options).execute(client.api().listModels());

            assertThat(server.requests().get(0)).contains("x-trace: t2").doesNotContain("t1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "X Trace",
                "X:",
                "Host",
                "content-length",
                "Transfer-Encoding",
                "Content-Type",
                "Accept-Encoding",
                "Expect",
                "Range",
                "TE",
                "Upgrade",
                "If-None-Match",
                "Proxy-Authorization"
            })
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

            assertThatThrownBy(() -> client.calls().execute(client.api().submitOnce(BODY), options))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("belongs to the client");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aHeaderThatTheOperationSetsIsRefused() throws IOException {
        CallOptions options = CallOptions.defaults().header("x-quality", "low");
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "{}")) {
            SampleClient client = client(server);

            assertThatThrownBy(() ->
                            client.calls().execute(client.api().search(null, null, null, SampleQuality.LOW), options))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theHeaderOfASchemeIsRefusedAsSoonAsTheClientHasTheOptions() {
        CallExecutor calls = SampleClient.calls(Time.system());

        assertThatThrownBy(() -> calls.with(CallOptions.defaults().header("x-sample-key", "x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> calls.with(tracing)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\r\nX-Other: 1", "ä"})
    void aKeyThatNoHeaderCanCarryIsRefused(String key) {
        assertThatThrownBy(() -> CallOptions.defaults().idempotencyKey(key))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyIsRefusedUnsentWhereTheOperationKnowsNoneOrItIsTooLong() throws IOException {
        CallOptions keyed = CallOptions.defaults().idempotencyKey("k".repeat(41));
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "{}")) {
            SampleClient client = client(server);

            assertThatThrownBy(() -> client.calls().execute(client.api().submit(BODY), keyed))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("submit does not support idempotency keys");
            assertThatThrownBy(() -> client.calls().execute(client.api().submitOnce(BODY), keyed))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the idempotency key has 41 characters, and must have at most 40");
            assertThat(client.calls().executeAsync(client.api().submit(BODY), keyed))
                    .failsWithin(Duration.ofSeconds(10));
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aKeyBelongsToOneCallAndNotToAClient() {
        assertThatThrownBy(() -> SampleClient.calls(Time.system())
                        .with(CallOptions.defaults().idempotencyKey("k")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SampleClient client(ScriptedServer server) {
        return SampleClient.builder()
                .baseUrl(server.url())
                .credential("headerKey", "k")
                .build();
    }
}
