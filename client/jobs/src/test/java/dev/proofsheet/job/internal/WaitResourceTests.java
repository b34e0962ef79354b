package dev.proofsheet.job.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.proofsheet.job.WaitOptions;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What many waits and many polls cost in threads and memory. */
class WaitResourceTests {
    private static final int WAITS = 2_000;

    /** What a full collection leaves differs by some objects of the JVM's own. */
    private static final long NOISE_BYTES = 2 << 20;

    private final ScriptedJobs script = new ScriptedJobs(new QuickTime());

    @Test
    void twoThousandWaitsUseNoThreadEachAndAllEnd() throws InterruptedException {
        CountDownLatch polled = new CountDownLatch(WAITS);
        script.json(JobTests.status("RUNNING"));
        Jobs<JsonNode, JsonNode> jobs = script.build();
        WaitOptions options =
                WaitOptions.defaults().pollInterval(Duration.ofMinutes(1)).onPoll(polled::countDown);
        int threadsBefore = threads();

        List<CompletableFuture<JsonNode>> waits = IntStream.range(0, WAITS)
                .mapToObj(number -> new PolledJob<>(jobs, "j" + number, null) {}.awaitAsync(options))
                .toList();
        assertThat(polled.await(1, TimeUnit.MINUTES)).isTrue();

        assertThat(waits).noneMatch(CompletableFuture::isDone);
        // Those of the polls, which are 256 at once at most, and a handful of the JVM.
        assertThat(threads() - threadsBefore).isLessThan(WAITS / 4);
        waits.forEach(wait -> wait.cancel(true));
        assertThat(waits).allMatch(CompletableFuture::isCancelled);
    }

    @Test
    void tenThousandPollsLeaveTheMemoryLevel() {
        script.json("{\"status\":\"RUNNING\",\"padding\":\"" + "x".repeat(20_000) + "\"}");
        PolledJob<JsonNode, JsonNode> job = script.job("j1");
        WaitOptions options = WaitOptions.defaults().pollInterval(Duration.ofMillis(1));

        CompletableFuture<JsonNode> wait = job.awaitAsync(options.timeout(Duration.ofHours(1)));
        await(1_000);
        long before = heap();
        await(10_000);
        long after = heap();
        wait.cancel(true);

        assertThat(after - before).isLessThan(NOISE_BYTES);
    }

    private void await(int polls) {
        while (script.polled().size() < polls) {
            Thread.onSpinWait();
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }
}
