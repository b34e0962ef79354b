package dev.proofsheet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.proofsheet.client.ClientListener.AttemptEnded;
import dev.proofsheet.client.ClientListener.RetryPlanned;
import dev.proofsheet.client.ClientListener.UnknownStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientListenerTests {
    private static final SampleModel BODY = SampleModel.builder().id("1").build();

    private final RecordedRetries retries = new RecordedRetries();
    private final Heard heard = new Heard();

    @AfterEach
    void stop() {
        retries.close();
    }

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
            sender().send(client.api().poll("1"));
        }

        assertThat(heard.events)
                .extracting(Object::getClass)
                .containsExactly(AttemptEnded.class, RetryPlanned.class, AttemptEnded.class);
        AttemptEnded first = (AttemptEnded) heard.events.get(0);
        assertThat(first.operation()).isEqualTo("poll");
        assertThat(first.request()).hasToString("GET /jobs/1");
        assertThat(first.attempt()).isEqualTo(1);
        assertThat(first.status()).isEqualTo(503);
        assertThat(first.requestId()).isEqualTo("r1");
        assertThat(first.duration()).isPositive();
        assertThat(first.failure()).isInstanceOf(ServerException.class);
        RetryPlanned retry = (RetryPlanned) heard.events.get(1);
        assertThat(retry.operation()).isEqualTo("poll");
        assertThat(retry.attempt()).isEqualTo(2);
        assertThat(retry.delay()).isEqualTo(Duration.ofSeconds(7));
        assertThat(retry.reason()).isSameAs(first.failure());
        AttemptEnded second = (AttemptEnded) heard.events.get(2);
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.requestId()).isEqualTo("r2");
        assertThat(second.failure()).isNull();
    }

    @Test
    void anAttemptWithoutAnAnswerHasNoStatus() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.Exchange::reset)) {
            SampleClient client = client(server);
            assertThatThrownBy(() -> sender().send(client.api().submit(BODY))).isInstanceOf(NetworkException.class);
        }

        assertThat(heard.events).singleElement().satisfies(event -> {
            AttemptEnded ended = (AttemptEnded) event;
            assertThat(ended.status()).isNull();
            assertThat(ended.requestId()).isNull();
            assertThat(ended.failure()).isInstanceOf(NetworkException.class);
        });
    }

    @Test
    void anAnswerThatCannotBeReadIsHeardWithItsStatus() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "{\"id\":[]}", "X-Request-Id: r1")) {
            SampleClient client = client(server);
            assertThatThrownBy(() -> sender().send(client.api().submit(BODY))).isInstanceOf(DecodingException.class);
        }

        assertThat(heard.events).singleElement().satisfies(event -> {
            assertThat(((AttemptEnded) event).status()).isEqualTo(200);
            assertThat(((AttemptEnded) event).requestId()).isEqualTo("r1");
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
            assertThatThrownBy(() -> sender().send(client.api().listJobs())).isInstanceOf(ServerException.class);
        }

        assertThat(heard.events).hasSizeGreaterThan(3);
        assertThat(heard.events).extracting(Object::toString).noneMatch(text -> text.contains("s3cret"));
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

            assertThat(client.sender().send(client.api().submit(BODY)).status()).isEqualTo(200);
        }
    }

    @Test
    void aStatusThatTheSpecDoesNotKnowIsHeardOnce() {
        Sender sender = new Sender(retries.retries(0), 0, List.of()).with(heard);

        sender.tell(new UnknownStatus("j1", "PAUSED"));
        sender.with(CallOptions.defaults()).tell(new UnknownStatus("j2", "PAUSED"));
        sender.tell(new UnknownStatus("j1", "HELD"));

        assertThat(heard.events).containsExactly(new UnknownStatus("j1", "PAUSED"), new UnknownStatus("j1", "HELD"));
    }

    private SampleClient client(ScriptedServer server) {
        return SampleClient.builder()
                .baseUrl(server.url())
                .credential("headerKey", "k")
                .build();
    }

    /** Repeats at once. */
    private Sender sender() {
        List<SecurityScheme> schemes = List.of(SecurityScheme.query("queryKey", "key"));
        return new Sender(retries.retries(0), Retries.DEFAULT, schemes).with(heard);
    }

    private static final class Heard implements ClientListener {
        private final List<Object> events = new CopyOnWriteArrayList<>();

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
            events.add(event);
        }
    }
}
