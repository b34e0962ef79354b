package dev.proofsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.proofsheet.client.ApiDescription;
import dev.proofsheet.client.ClientBuilder;
import dev.proofsheet.client.Sender;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.http.GET;
import retrofit2.http.Path;

/** What many waits cost in threads, with the sender as users have it. */
class WaitResourceTests {
    private static final int WAITS = 200;
    private static final int CALL_THREADS = 4;
    private static final JobLifecycle LIFECYCLE = new JobLifecycle(
            "/status", "/id", Map.of("RUNNING", JobLifecycle.State.underWay()), Duration.ofSeconds(2), Duration.ZERO);

    /** An alarm for each wait, and a pause after its first poll. */
    private final CountDownLatch paused = new CountDownLatch(2 * WAITS);

    private final JobTiming held = new JobTiming(
            InstantSource.system(),
            (delay, task) -> {
                paused.countDown();
                return () -> {};
            },
            () -> 0);

    @Test
    void twoHundredWaitsUseNoThreadEach() throws InterruptedException {
        Jobs<JsonNode> jobs = new Builder().httpClient(answering()).build();
        int threadsBefore = threads();

        List<CompletableFuture<JsonNode>> waits = IntStream.range(0, WAITS)
                .mapToObj(number -> jobs.named("j" + number).awaitAsync(Duration.ofHours(1)))
                .toList();
        assertThat(paused.await(1, TimeUnit.MINUTES)).isTrue();

        assertThat(waits).noneMatch(CompletableFuture::isDone);
        // Those of the calls, some that OkHttp begins while others are about to end, and a handful of the JVM.
        assertThat(threads() - threadsBefore).isLessThan(WAITS / 4);
        waits.forEach(wait -> wait.cancel(true));
    }

    /** Answers each call in place of the network. */
    private static OkHttpClient answering() {
        Interceptor network = chain -> new Response.Builder()
                .request(chain.request())
                .protocol(Protocol.HTTP_1_1)
                .code(200)
                .message("OK")
                .body(ResponseBody.create("{\"status\":\"RUNNING\"}", MediaType.get("application/json")))
                .build();
        Dispatcher few = new Dispatcher();
        few.setMaxRequests(CALL_THREADS);
        return new OkHttpClient.Builder()
                .dispatcher(few)
                .addInterceptor(network)
                .build();
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    interface JobApi {
        @GET("jobs/{id}")
        Call<JsonNode> poll(@Path("id") String id);
    }

    private final class Builder extends ClientBuilder<Jobs<JsonNode>, Builder> {
        Builder() {
            super(new ApiDescription("sample", "0123456789abcdef", "https://sample.invalid", List.of(), JobApi.class));
        }

        @Override
        protected Jobs<JsonNode> create(Retrofit retrofit, Sender sender) {
            return new Jobs<>(sender, LIFECYCLE, held, retrofit.create(JobApi.class)::poll);
        }
    }
}
