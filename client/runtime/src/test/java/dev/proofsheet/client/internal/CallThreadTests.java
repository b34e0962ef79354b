package dev.proofsheet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.proofsheet.client.CallInterruptedException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which threads run what. */
@Timeout(20)
class CallThreadTests {
    private static final SampleModel BODY = SampleModel.builder().id("1").build();

    @Test
    void aBlockingCallRunsTheCodeOfUsersOnTheirThread() throws IOException {
        List<Thread> threads = new CopyOnWriteArrayList<>();
        OkHttpClient own = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    threads.add(Thread.currentThread());
                    return chain.proceed(chain.request());
                })
                .addNetworkInterceptor(chain -> {
                    threads.add(Thread.currentThread());
                    return chain.proceed(chain.request());
                })
                .build();
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "{\"id\":\"1\"}")) {
            SampleClient client = SampleClient.builder()
                    .baseUrl(server.url())
                    .credential("headerKey", () -> {
                        threads.add(Thread.currentThread());
                        return "k";
                    })
                    .httpClient(own)
                    .build();

            client.calls().execute(client.api().submit(BODY));

            assertThat(threads).hasSize(3).containsOnly(Thread.currentThread());
        }
    }

    @Test
    void callbacksThatBlockHoldUpNoOtherCall() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch attached = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            exchange.read();
            await(attached);
            exchange.write(ScriptedServer.reply("200 OK", "{\"id\":\"1\"}"));
        })) {
            SampleClient client = client(server.url(), new OkHttpClient());
            List<CompletableFuture<Void>> blocking = IntStream.range(0, 300)
                    .mapToObj(number -> client.calls()
                            .executeAsync(client.api().listModels())
                            .thenAccept(response -> await(blocked)))
                    .toList();
            // A callback of a future that is complete already would run on this thread.
            attached.countDown();

            assertThat(client.calls()
                            .executeAsync(client.api().listModels())
                            .get(10, TimeUnit.SECONDS)
                            .statusCode())
                    .isEqualTo(200);

            blocked.countDown();
            CompletableFuture.allOf(blocking.toArray(CompletableFuture[]::new)).get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void futuresCompleteOnTheExecutorOfTheUser() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor(task -> new Thread(task, "of-the-user"));
        try (ScriptedServer server = ScriptedServer.answering("400 Bad", "{}")) {
            SampleClient client = SampleClient.builder()
                    .baseUrl(server.url())
                    .executor(executor)
                    .build();

            String thread = client.calls()
                    .executeAsync(client.api().listModels())
                    .handle((response, failure) -> Thread.currentThread().getName())
                    .get(10, TimeUnit.SECONDS);

            assertThat(thread).isEqualTo("of-the-user");
            executor.shutdown();
            assertThat(client.calls()
                            .executeAsync(client.api().listModels())
                            .handle((response, failure) -> failure)
                            .get(10, TimeUnit.SECONDS))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anInterruptEndsABlockingReadAlsoUnderTls(boolean isSecure) throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        ScriptedServer.Reply silent = exchange -> {
            exchange.read();
            arrived.countDown();
            exchange.awaitEnd();
        };
        try (ScriptedServer server =
                isSecure ? new ScriptedServer(silent, SampleTls.server()) : new ScriptedServer(silent)) {
            verifyInterrupted(client(server.url(), SampleTls.trusting()), arrived);
        }
    }

    @Test
    void anInterruptEndsABlockingCallOfHttp2AndNoOtherCallOfItsConnection() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (Http2Server server = new Http2Server(request -> {
            if (request.getMethod().equals("POST")) {
                arrived.countDown();
                await(release);
            }
            return Http2Server.json(200, "{\"id\":\"1\"}").build();
        })) {
            SampleClient client = client(server.url(), SampleTls.trusting());
            client.calls().execute(client.api().listModels());

            verifyInterrupted(client, arrived);
            release.countDown();
            client.calls().execute(client.api().listModels());

            assertThat(server.requests()).allMatch(request -> request.getConnectionIndex() == 0);
        }
    }

    private static void verifyInterrupted(SampleClient client, CountDownLatch arrived) throws Exception {
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            failure.complete(
                    catchThrowable(() -> client.calls().execute(client.api().submit(BODY))));
            flag.complete(Thread.currentThread().isInterrupted());
        });
        caller.start();
        arrived.await();
        caller.interrupt();

        assertThat(failure.get(10, TimeUnit.SECONDS)).isInstanceOf(CallInterruptedException.class);
        assertThat(((CallInterruptedException) failure.join()).mayHaveTakenEffect())
                .isTrue();
        assertThat(flag.get(10, TimeUnit.SECONDS)).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SampleClient client(String url, OkHttpClient own) {
        return SampleClient.builder()
                .baseUrl(url)
                .credential("headerKey", "k")
                .httpClient(own)
                .build();
    }
}
