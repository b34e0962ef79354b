package dev.proofsheet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.proofsheet.client.ClientListener;
import dev.proofsheet.client.ClientListener.AttemptEnded;
import dev.proofsheet.client.ClientListener.RetryPlanned;
import dev.proofsheet.client.ClientListener.UnexpectedValue;
import dev.proofsheet.client.ClientListener.UnknownStatus;
import dev.proofsheet.client.DecodingException;
import dev.proofsheet.client.NetworkException;
import dev.proofsheet.client.ServerException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClientListenerTests {
    private static final SampleModel BODY = SampleModel.builder().id("1").build();

    private final Heard heard = new Heard();

    @Test
    void eachAttemptAndEachRetryIsHeardInOrder() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            exchange.read();
            exchange.write(
                    calls.incrementAndGet() == 1
                            ? ScriptedServer.reply("503 Busy", "{}", "Retry-After: 7", "X-Request-Id: r1")
                            : ScriptedServer.reply("200 OK", "{\"id\":\"1\"}", "X-Request-Id: r2"));
        })) {
            SampleClient client = client(server);
            calls().execute(client.api().poll("1"));
        }

        assertThat(heard.events)
                .extracting(Object::getClass)
                .containsExactly(AttemptEnded.class, RetryPlanned.class, AttemptEnded.class);
        AttemptEnded first = (AttemptEnded) heard.events.get(0);
        assertThat(first.call().operation()).isEqualTo("poll");
        assertThat(first.call()).hasToString("GET /jobs/1");
        assertThat(first.call().attempts()).isEqualTo(1);
        assertThat(first.status()).hasValue(503);
        assertThat(first.call().requestId()).contains("r1");
        assertThat(first.duration()).isPositive();
        assertThat(first.failure().orElseThrow()).isInstanceOf(ServerException.class);
        RetryPlanned retry = (RetryPlanned) heard.events.get(1);
        assertThat(retry.call().operation()).isEqualTo("poll");
        assertThat(retry.call().attempts()).isEqualTo(1);
        assertThat(retry.pause()).isEqualTo(Duration.ofSeconds(7));
        assertThat(retry.reason()).isSameAs(first.failure().orElseThrow());
        AttemptEnded second = (AttemptEnded) heard.events.get(2);
        assertThat(second.call().attempts()).isEqualTo(2);
        assertThat(second.status()).hasValue(200);
        assertThat(second.call().requestId()).contains("r2");
        assertThat(second.failure()).isEmpty();
    }

    @Test
    void anAttemptWithoutAnAnswerHasNoStatus() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.Exchange::read)) {
            SampleClient client = client(server);
            assertThatThrownBy(() -> calls().execute(client.api().submit(BODY))).isInstanceOf(NetworkException.class);
        }

        assertThat(heard.events).singleElement().satisfies(event -> {
            AttemptEnded ended = (AttemptEnded) event;
            assertThat(ended.status()).isEmpty();
            assertThat(ended.call().requestId()).isEmpty();
            assertThat(ended.failure().orElseThrow()).isInstanceOf(NetworkException.class);
        });
    }

    @Test
    void anAnswerThatCannotBeReadIsHeardWithItsStatus() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "{\"id\":", "X-Request-Id: r1")) {
            SampleClient client = client(server);
            assertThatThrownBy(() -> calls().execute(client.api().submit(BODY))).isInstanceOf(DecodingException.class);
        }

        assertThat(heard.events).singleElement().satisfies(event -> {
            assertThat(((AttemptEnded) event).status()).hasValue(200);
            assertThat(((AttemptEnded) event).call().requestId()).contains("r1");
        });
    }

    @Test
    void noEventShowsASecret() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(
                "503 Busy", "{\"message\":\"s3cret\"}", "X-Request-Id: of-s3cret", "Retry-After: 0")) {
            SampleClient client = SampleClient.builder()
                    .baseUrl(server.url())
                    .credential("queryKey", "s3cret")
                    .build();
            assertThatThrownBy(() -> calls().execute(client.api().listJobs())).isInstanceOf(ServerException.class);
        }

        assertThat(heard.events).hasSizeGreaterThan(3);
        assertThat(heard.events).extracting(ClientListenerTests::text).noneMatch(text -> text.contains("s3cret"));
    }

    @Test
    void aListenerThatFailsBreaksNoCall() throws IOException {
        ClientListener failing = new ClientListener() {
            @Override
            public void attemptEnded(AttemptEnded event) {
                throw new AssertionError("a listener's own fault");
            }
        };
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "{\"id\":\"1\"}")) {
            SampleClient client = SampleClient.builder()
                    .baseUrl(server.url())
                    .credential("headerKey", "k")
                    .listener(failing)
                    .build();

            assertThat(client.calls().execute(client.api().submit(BODY)).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aStatusThatTheSpecDoesNotKnowIsHeardOnce() {
        ListenerNotifier notifier = new ListenerNotifier(heard);

        notifier.unknownStatus("j1", "PAUSED");
        notifier.unknownStatus("j2", "PAUSED");
        notifier.unknownStatus("j1", "HELD");

        assertThat(heard.statuses).containsExactly("j1 PAUSED", "j1 HELD");
    }

    @Test
    void whatIsHeardOnceIsRememberedForAWhileOnly() {
        ListenerNotifier notifier = new ListenerNotifier(heard);

        for (int number = 0; number < 1_000; number++) {
            notifier.unknownStatus("j1", "S" + number);
            notifier.unexpectedValue("Job", "p" + number);
        }
        notifier.unknownStatus("j1", "S999");
        notifier.unknownStatus("j1", "S0");

        assertThat(heard.statuses).hasSize(1_001).endsWith("j1 S999", "j1 S0");
        assertThat(heard.properties).hasSize(1_000).endsWith("Job.p999");
    }

    private static String text(Object event) {
        return event instanceof AttemptEnded ended
                ? ended.call().requestId() + " " + ended.failure()
                : String.valueOf(((RetryPlanned) event).reason());
    }

    private SampleClient client(ScriptedServer server) {
        return SampleClient.builder()
                .baseUrl(server.url())
                .credential("headerKey", "k")
                .build();
    }

    /** Repeats at once. */
    private CallExecutor calls() {
        return SampleClient.calls(new TestTime(0), heard);
    }

    private static final class Heard implements ClientListener {
        private final List<Object> events = new CopyOnWriteArrayList<>();
        private final List<String> statuses = new ArrayList<>();
        private final List<String> properties = new ArrayList<>();

        @Override
        public void attemptEnded(AttemptEnded event) {
            events.add(event);
        }

        @Override
        public void retryPlanned(RetryPlanned event) {
            events.add(event);
        }

        @Override
        public void unknownStatus(UnknownStatus event) {
            statuses.add(event.jobId() + " " + event.status());
        }

        @Override
        public void unexpectedValue(UnexpectedValue event) {
            properties.add(event.model() + "." + event.property());
        }
    }
}
