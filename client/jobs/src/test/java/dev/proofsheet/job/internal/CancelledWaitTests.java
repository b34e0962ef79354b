package dev.proofsheet.job.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.proofsheet.job.WaitOptions;
import dev.proofsheet.job.internal.ManualTimer.Scheduled;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a wait without a thread leaves behind when it is cancelled. */
@Timeout(20)
class CancelledWaitTests {
    private final ManualTimer timer = new ManualTimer();
    private final ScriptedJobs script = new ScriptedJobs(timer);

    @Test
    void cancellingDuringAPollCancelsItsCall() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        script.httpClient(new OkHttpClient.Builder()
                .eventListener(new EventListener() {
                    @Override
                    public void canceled(Call call) {
                        cancelled.countDown();
                    }
                })
                .addInterceptor(chain -> {
                    begun.countDown();
                    hold(release);
                    throw new IOException("cancelled");
                })
                .build());
        CompletableFuture<JsonNode> wait = script.job("j1").awaitAsync();
        begun.await();

        try {
            wait.cancel(true);

            assertThat(cancelled.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            release.countDown();
        }
    }

    @Test
    void cancellingDuringAPauseTakesTheNextPollOffTheTimer() throws InterruptedException {
        script.json(JobTests.status("RUNNING"));
        CompletableFuture<JsonNode> wait = script.job("j1").awaitAsync();
        Scheduled poll = timer.afterCall();

        wait.cancel(true);

        assertThat(poll.delay()).isEqualTo(Duration.ofSeconds(2));
        assertThat(poll.isCancelled()).isTrue();
    }

    @Test
    void cancellingAfterTheLastPollTakesTheTimeoutOffTheTimer() throws InterruptedException {
        script.json(JobTests.status("RUNNING"));
        Duration time = Duration.ofSeconds(1);
        CompletableFuture<JsonNode> wait =
                script.job("j1").awaitAsync(WaitOptions.defaults().timeout(time));
        Scheduled timeout = timer.afterCall();

        wait.cancel(true);

        assertThat(timeout.delay()).isEqualTo(time);
        assertThat(timeout.isCancelled()).isTrue();
    }

    @Test
    void aWaitThatIsCancelledBetweenAPollAndItsPauseLeavesNothingOnTheTimer() throws InterruptedException {
        CompletableFuture<CompletableFuture<JsonNode>> wait = new CompletableFuture<>();
        WaitOptions cancelling = WaitOptions.defaults().onPoll(() -> wait.join().cancel(true));
        CountDownLatch begun = new CountDownLatch(1);
        script.json(JobTests.status("RUNNING"))
                .executor(Runnable::run)
                .httpClient(new OkHttpClient.Builder()
                        .addInterceptor(chain -> {
                            hold(begun);
                            return script.answer(chain);
                        })
                        .build());

        wait.complete(script.job("j1").awaitAsync(cancelling));
        begun.countDown();

        assertThat(timer.afterCall().isCancelled()).isTrue();
    }

    private static void hold(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
