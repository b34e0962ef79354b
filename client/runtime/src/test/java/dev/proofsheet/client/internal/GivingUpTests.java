package dev.proofsheet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.proofsheet.client.ApiResponse;
import dev.proofsheet.client.CallInfo;
import dev.proofsheet.client.CallInterruptedException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a call is given up: its thread is interrupted, or its future is cancelled. */
@Timeout(20)
class GivingUpTests {
    private static final SampleModel BODY = SampleModel.builder().id("1").build();

    private final TestTime time = new TestTime(0);
    private final CallExecutor calls = SampleClient.calls(time);

    @Test
    void anInterruptedThreadStopsWaitingForAnAnswer() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.silent(arrived, ended)) {
            SampleApi api = SampleClient.api(server);

            Waiting waiting = new Waiting(() -> calls.execute(api.submit(BODY)));
            arrived.await();
            waiting.interrupt();

            waiting.verifyInterrupted("POST /jobs");
            ended.await();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void anInterruptNamesTheJobOfWhatArrived() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            exchange.read();
            exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":\"job-1\",");
            exchange.awaitEnd();
            ended.countDown();
        })) {
            CountDownLatch arrived = new CountDownLatch(1);
            OkHttpClient http = SampleClient.transport(new OkHttpClient())
                    .newBuilder()
                    .addNetworkInterceptor(chain -> {
                        Response response = chain.proceed(chain.request());
                        Source content = new ForwardingSource(response.body().source()) {
                            @Override
                            public long read(Buffer sink, long byteCount) throws IOException {
                                long read = super.read(sink, byteCount);
                                arrived.countDown();
                                return read;
                            }
                        };
                        return response.newBuilder()
                                .body(ResponseBody.create(Okio.buffer(content), null, 100))
                                .build();
                    })
                    .build();
            Credentials credentials = SampleClient.credentials();
            credentials.set("headerKey", "k");
            SampleApi api = SampleClient.api(server.url(), credentials, http);

            Waiting waiting = new Waiting(() -> calls.execute(api.submit(BODY)));
            arrived.await();
            waiting.interrupt();

            waiting.verifyInterrupted("POST /jobs");
            ended.await();
            assertThat(((CallInterruptedException) waiting.failure.get()).call().flatMap(CallInfo::jobId))
                    .contains("job-1");
        }
    }

    @Test
    void anInterruptedThreadStopsWaitingForARetry() throws Exception {
        CountDownLatch delayed = new CountDownLatch(1);
        CallExecutor patient = SampleClient.calls(new TestTime(0) {
            @Override
            public void sleep(Duration pause) {
                delayed.countDown();
                super.sleep(pause);
            }
        });
        try (ScriptedServer server = ScriptedServer.answering("500 Oops", "")) {
            SampleApi api = SampleClient.api(server);

            Waiting waiting = new Waiting(() -> patient.execute(api.listModels()));
            delayed.await();
            waiting.interrupt();

            waiting.verifyInterrupted("GET /models");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aThreadThatIsAlreadyInterruptedSendsNothing() throws Exception {
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "{}")) {
            SampleApi api = SampleClient.api(server);

            Waiting waiting = new Waiting(() -> {
                Thread.currentThread().interrupt();
                calls.execute(api.submit(BODY));
            });

            waiting.verifyInterrupted("POST /jobs");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void cancellingTheFutureCancelsTheCall() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.silent(arrived, ended)) {
            CompletableFuture<ApiResponse<SampleModel>> answer =
                    calls.executeAsync(SampleClient.api(server).listModels());
            arrived.await();

            answer.cancel(true);

            ended.await();
            assertThat(server.requests()).hasSize(1);
        }
    }

    /** A thread that waits for a call. */
    private static final class Waiting {
        private final AtomicReference<Throwable> failure = new AtomicReference<>();
        private final CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        private final Thread thread;

        Waiting(Runnable call) {
            thread = DaemonThreads.named("waiting").newThread(() -> {
                failure.set(catchThrowable(call::run));
                interrupted.complete(Thread.currentThread().isInterrupted());
            });
            thread.start();
        }

        void interrupt() {
            thread.interrupt();
        }

        void verifyInterrupted(String call) throws Exception {
            assertThat(interrupted.get(10, TimeUnit.SECONDS))
                    .as("interrupt flag")
                    .isTrue();
            assertThat(failure.get())
                    .isExactlyInstanceOf(CallInterruptedException.class)
                    .hasMessageStartingWith(call + " was cancelled because its thread was interrupted");
        }
    }
}
