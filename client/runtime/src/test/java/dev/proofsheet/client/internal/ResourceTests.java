package dev.proofsheet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.client.ApiResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** What many calls cost one client in memory, threads and connections; the numbers go to the test's output. */
class ResourceTests {
    private static final int AT_ONCE = 200;
    private static final String REPLY = "{\"id\":\"1\",\"status\":\"RUNNING\"}";

    /** What a full collection leaves differs by some objects of the JVM's own. */
    private static final long NOISE_BYTES = 1 << 20;

    /** Keeps every connection, so that one too many shows. */
    private final ConnectionPool pool = new ConnectionPool(AT_ONCE, 5, TimeUnit.MINUTES);

    @Test
    void tenThousandCallsOneAfterTheOtherLeaveNothingBehind() throws IOException {
        try (KeepAliveServer server = new KeepAliveServer(REPLY, () -> {})) {
            SampleClient client = client(server, new OkHttpClient());

            send(client, 1_000);
            int threadsBefore = threads();
            long heapBefore = print("after 1,000 calls", server);
            send(client, 9_000);
            long heapAfter = print("after 10,000 calls", server);

            assertThat(heapAfter - heapBefore).isLessThan(NOISE_BYTES);
            // OkHttp, the timers and the JVM begin some of their own when they like; one for a thousand calls would be
            // more.
            assertThat(threads()).isLessThanOrEqualTo(threadsBefore + 8);
            assertThat(server.connections()).isEqualTo(1);
            assertThat(pool.connectionCount()).isEqualTo(1);
        }
    }

    @Test
    void twoHundredCallsAtOnceKeepTheirConnectionsAndNoMore() throws IOException {
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        try (KeepAliveServer server = new KeepAliveServer(REPLY, () -> await(together))) {
            SampleClient client = client(server, new OkHttpClient());

            // Each call has a thread for as long as it lasts, and each connection keeps buffers, which the first rounds
            // fill.
            sendAtOnce(client);
            sendAtOnce(client);
            int threadsBefore = threads();
            long heapBefore = print("after twice 200 calls at once", server);
            for (int round = 0; round < 10; round++) {
                sendAtOnce(client);
            }
            long heapAfter = print("after twelve times 200 calls at once", server);

            assertThat(threads()).isLessThanOrEqualTo(threadsBefore + 8);
            assertThat(heapAfter - heapBefore).isLessThan(NOISE_BYTES);
            assertThat(server.connections()).isEqualTo(AT_ONCE);
            // None is taken for busy that is not.
            assertThat(pool.idleConnectionCount()).isEqualTo(AT_ONCE);
        }
    }

    private SampleClient client(KeepAliveServer server, OkHttpClient http) {
        return SampleClient.builder()
                .baseUrl(server.url())
                .credential("headerKey", "k")
                .httpClient(http.newBuilder().connectionPool(pool).build())
                .build();
    }

    private static void send(SampleClient client, int calls) {
        for (int call = 0; call < calls; call++) {
            client.calls().execute(client.api().listModels());
        }
    }

    private static void sendAtOnce(SampleClient client) {
        List<CompletableFuture<ApiResponse<SampleModel>>> calls = IntStream.range(0, AT_ONCE)
                .mapToObj(number -> client.calls().executeAsync(client.api().listModels()))
                .toList();
        calls.forEach(CompletableFuture::join);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    /** Prints what is in use, and gives the bytes of heap that a full collection leaves. */
    private long print(String when, KeepAliveServer server) {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf(
                "%s: %d KiB of heap, %d threads, %d connections in the pool, %d ever opened%n",
                when, heap / 1024, threads(), pool.connectionCount(), server.connections());
        return heap;
    }
}
