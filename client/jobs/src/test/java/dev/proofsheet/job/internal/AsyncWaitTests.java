package dev.proofsheet.job.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.proofsheet.client.UnauthorizedException;
import dev.proofsheet.client.internal.Time;
import dev.proofsheet.job.JobFailedException;
import dev.proofsheet.job.JobTimeoutException;
import dev.proofsheet.job.WaitOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A job that is waited for without a thread. */
@Timeout(20)
class AsyncWaitTests {
    private static final WaitOptions QUICK = WaitOptions.defaults().pollInterval(Duration.ofMillis(1));

    private final ScriptedJobs script = new ScriptedJobs(Time.system());

    @Test
    void aWaitPollsUntilThereIsAResult() {
        script.json(JobTests.status("QUEUED"))
                .broken()
                .json("<html>We are back soon</html>")
                .status(503, "")
                .json(JobTests.status("DONE"));

        JsonNode result = script.job("j1").awaitAsync(QUICK).join();

        assertThat(result.get("status").asText()).isEqualTo("DONE");
        assertThat(script.polled()).hasSize(5);
    }

    @Test
    void aFailedJobFailsTheFuture() {
        script.json(JobTests.status("FAILED"));

        assertThat(failure(script.job("j1").awaitAsync(QUICK))).isInstanceOf(JobFailedException.class);
    }

    @Test
    void aFaultThatDoesNotPassFailsTheFuture() {
        script.status(401, "{}");

        assertThat(failure(script.job("j1").awaitAsync(QUICK))).isInstanceOf(UnauthorizedException.class);
    }

    @Test
    void anErrorEndsTheWait() {
        script.json("{}");
        script.httpClient(new okhttp3.OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    throw new NoSuchMethodError("of a library");
                })
                .build());

        assertThat(failure(script.job("j1").awaitAsync(QUICK))).isInstanceOf(NoSuchMethodError.class);
        assertThat(failure(script.job("j1").pollAsync())).isInstanceOf(NoSuchMethodError.class);
    }

    @Test
    void aWaitThatTakesTooLongFailsTheFuture() {
        script.json(JobTests.status("RUNNING"));

        Throwable failure = failure(script.job("j1").awaitAsync(QUICK.timeout(Duration.ofMillis(50))));

        assertThat(failure).isInstanceOf(JobTimeoutException.class);
        assertThat(((JobTimeoutException) failure).status()).contains("RUNNING");
    }

    @Test
    void cancellingEndsTheWaitAndNothingIsPolledAnyMore() throws InterruptedException {
        CountDownLatch polls = new CountDownLatch(3);
        script.json(JobTests.status("RUNNING"));
        CompletableFuture<JsonNode> wait = script.job("j1").awaitAsync(QUICK.onPoll(polls::countDown));
        polls.await();

        wait.cancel(true);

        int polled = script.polled().size();
        script.job("j2")
                .awaitAsync(QUICK.timeout(Duration.ofMillis(30)))
                .handle((result, failure) -> "")
                .join();
        assertThat(script.polled().stream().filter("/jobs/j1"::equals).count()).isLessThanOrEqualTo(polled + 1L);
    }

    @Test
    void callbacksThatBlockHoldUpNoOtherWait() {
        CountDownLatch blocked = new CountDownLatch(1);
        Thread test = Thread.currentThread();
        script.json(JobTests.status("RUNNING"));
        for (int number = 0; number < 300; number++) {
            var unused = script.job("j" + number)
                    .awaitAsync(QUICK.timeout(Duration.ofMillis(5)))
                    .whenComplete((result, failure) -> {
                        // A callback of a future that is complete already runs on this thread.
                        if (!Thread.currentThread().equals(test)) {
                            await(blocked);
                        }
                    });
        }

        Throwable failure = failure(script.job("last").awaitAsync(QUICK.timeout(Duration.ofMillis(5))));

        assertThat(failure).isInstanceOf(JobTimeoutException.class);
        blocked.countDown();
    }

    @Test
    void futuresCompleteOnTheExecutorOfTheUserAndWaitsDoNotDependOnIt() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        ExecutorService executor = Executors.newSingleThreadExecutor(task -> new Thread(task, "of-the-user"));
        script.json(JobTests.status("RUNNING")).json(JobTests.status("RUNNING")).json(JobTests.status("DONE"));
        script.executor(executor);
        executor.execute(() -> await(release));

        CompletableFuture<String> thread = script.job("j1")
                .awaitAsync(QUICK)
                .thenApply(result -> Thread.currentThread().getName());
        while (script.polled().size() < 3) {
            Thread.onSpinWait();
        }
        assertThat(thread).isNotDone();
        release.countDown();

        assertThat(thread.get(10, TimeUnit.SECONDS)).isEqualTo("of-the-user");
        executor.shutdown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Throwable failure(CompletableFuture<?> future) {
        try {
            future.get(10, TimeUnit.SECONDS);
            throw new AssertionError("the future did not fail");
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
