package dev.proofsheet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.proofsheet.client.ClientListener;
import dev.proofsheet.client.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The start and the end of a call, once each, whatever is between. */
class CallEventTests {
    private final List<Object> events = new CopyOnWriteArrayList<>();
    private final CountDownLatch isOver = new CountDownLatch(1);
    private final ClientListener listener = new ClientListener() {
        @Override
        public void callStarted(CallStarted event) {
            events.add(event);
        }

        @Override
        public void attemptEnded(AttemptEnded event) {
            events.add(event);
        }

        @Override
        public void callEnded(CallEnded event) {
            events.add(event);
            isOver.countDown();
        }
    };

    /** A second passes with each look at it. */
    private final TestTime time = new TestTime(0) {
        private long seconds;

        @Override
        public long nanoTime() {
            return Duration.ofSeconds(seconds++).toNanos();
        }
    };

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCallThatSucceedsIsHeardFromItsStartToItsEnd(boolean isAsync) throws Exception {
        assertThat(failure("200 OK", isAsync)).isNull();
        assertThat(isOver.await(10, TimeUnit.SECONDS)).isTrue();

        ClientListener.CallStarted started = (ClientListener.CallStarted) events.get(0);
        ClientListener.AttemptEnded attempt = (ClientListener.AttemptEnded) events.get(1);
        ClientListener.CallEnded ended = (ClientListener.CallEnded) events.get(2);
        assertThat(events).hasSize(3);
        assertThat(started.call().attempts()).isZero();
        assertThat(started.call().delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(attempt.duration()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(20));
        assertThat(ended.call().operation()).isEqualTo("poll");
        assertThat(ended.duration()).isBetween(attempt.duration(), Duration.ofSeconds(20));
        assertThat(ended.failure()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCallThatFailsEndsWithItsException(boolean isAsync) throws Exception {
        Throwable failure = failure("404 Not Found", isAsync);
        assertThat(isOver.await(10, TimeUnit.SECONDS)).isTrue();

        ClientListener.CallEnded ended = (ClientListener.CallEnded) events.get(2);
        assertThat(events).hasSize(3);
        assertThat(ended.failure()).containsSame(failure);
        assertThat(ended.call().attempts()).isEqualTo(1);
        assertThat(ended.call().requestId()).contains("r1");
    }

    private @Nullable Throwable failure(String status, boolean isAsync) {
        try (ScriptedServer server = ScriptedServer.answering(status, "{\"id\":\"1\"}", "X-Request-Id: r1")) {
            CallExecutor calls = SampleClient.calls(time, listener);
            SampleApi api = SampleClient.api(server);
            return isAsync
                    ? calls.executeAsync(api.poll("1"))
                            .handle((response, thrown) -> thrown)
                            .join()
                    : catchThrowable(() -> calls.execute(api.poll("1")));
        }
    }
}
