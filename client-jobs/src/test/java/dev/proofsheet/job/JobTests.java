package dev.proofsheet.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.proofsheet.client.CallInterruptedException;
import dev.proofsheet.client.ClientListener;
import dev.proofsheet.client.ClientListener.UnknownStatus;
import dev.proofsheet.client.ImmediateSender;
import dev.proofsheet.client.Sender;
import dev.proofsheet.client.ServerException;
import dev.proofsheet.client.UnauthorizedException;
import dev.proofsheet.job.JobLifecycle.State;
import dev.proofsheet.model.Json;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobTests {
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final JobLifecycle LIFECYCLE = new JobLifecycle(
            "/status",
            "/id",
            Map.of(
                    "QUEUED", State.underWay(),
                    "RUNNING", State.underWay(),
                    "DONE", State.success(),
                    "FAILED", State.failure("/error"),
                    "HELD", State.failure(null)),
            Duration.ofSeconds(2),
            TIMEOUT);

    private final ManualTime time = new ManualTime();
    private final ScriptedCalls calls = new ScriptedCalls();
    private final JobTiming timing = new JobTiming(time, time, () -> 0);
    private final Sender sender = ImmediateSender.telling(new ClientListener() {});
    private final Jobs<JsonNode> jobs = new Jobs<>(sender, LIFECYCLE, timing, calls);

    @Test
    void aWaitPollsByNameUntilThereIsAResult() {
        calls.reply("{'status':'QUEUED'}".replace('\'', '"'))
                .reply("{'status':'RUNNING'}".replace('\'', '"'))
                .reply("{'status':'DONE','pictures':['u']}".replace('\'', '"'));
        JobHandle<JsonNode> job = jobs.named("j1");

        assertThat(finished(job).at("/pictures/0").asText()).isEqualTo("u");
        assertThat(calls.asked()).containsExactly("j1", "j1", "j1");
        assertThat(job.status()).contains("DONE");
        assertThat(time.isIdle()).isTrue();
    }

    @Test
    void theFirstPollIsAtOnceAndThePausesGrowUpToAPoint() {
        calls.reply(status("QUEUED"))
                .reply(status("QUEUED"))
                .reply(status("QUEUED"))
                .reply(status("QUEUED"))
                .reply(status("QUEUED"))
                .reply(status("DONE"));
        finished(jobs.named("j1"));

        assertThat(time.pauses())
                .extracting(Duration::toMillis)
                .containsExactly(TIMEOUT.toMillis(), 2000L, 3000L, 4500L, 5000L, 5000L);
    }

    @Test
    void pausesAreSpreadSoThatJobsDoNotComeTogether() {
        JobTiming latest = new JobTiming(time, time, () -> 1);
        assertThat(latest.pause(Duration.ofSeconds(2), 0)).isEqualTo(Duration.ofMillis(1800));
    }

    @ParameterizedTest
    @CsvSource({"7, 7000", "0, 0", "-5, 0", "86400, 60000", "nonsense, 2000"})
    void retryAfterInSecondsWinsWithinReason(String header, long millis) {
        calls.reply(status("QUEUED"), "Retry-After", header).reply(status("DONE"));
        finished(jobs.named("j1"));
        assertThat(time.pauses()).element(1).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void retryAfterAsADateWins() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ManualTime.BEGIN.plusSeconds(9).atOffset(ZoneOffset.UTC));
        calls.reply(status("QUEUED"), "Retry-After", date).reply(status("DONE"));
        finished(jobs.named("j1"));
        assertThat(time.pauses()).element(1).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void aFailedJobSaysWhy() {
        calls.reply("{\"status\":\"FAILED\",\"error\":\"content policy\"}");
        assertThat(failure(jobs.named("j1"), JobFailedException.class)).satisfies(failed -> {
            assertThat(failed).hasMessage("the job j1 ended in the state FAILED: content policy");
            assertThat(failed.job()).isEqualTo("j1");
            assertThat(failed.status()).isEqualTo("FAILED");
            assertThat(failed.reason()).contains("content policy");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\":\"FAILED\",\"error\":{\"code\":1}} | {\"code\":1}",
                "{\"status\":\"FAILED\",\"error\":null} |",
                "{\"status\":\"FAILED\"} |",
                "{\"status\":\"HELD\",\"error\":\"x\"} |",
            })
    void theReasonOfAFailureMayBeAnythingOrNothing(String reply, String reason) {
        calls.reply(reply);
        assertThat(failure(jobs.named("j1"), JobFailedException.class).reason().orElse(null))
                .isEqualTo(reason);
    }

    @Test
    void anUnknownStatusIsNoEnd() {
        calls.reply(status("PAUSED"))
                .reply("{}")
                .reply("{\"status\":7}")
                .reply(status("PAUSED"))
                .reply(status("DONE"));
        assertThat(finished(jobs.named("j1")).get("status").asText()).isEqualTo("DONE");
        assertThat(calls.asked()).hasSize(5);
    }

    @Test
    void theListenerHearsOnceOfAnUnknownStatus() {
        List<UnknownStatus> heard = new ArrayList<>();
        Sender telling = ImmediateSender.telling(new ClientListener() {
            @Override
            public void unknownStatus(UnknownStatus event) {
                heard.add(event);
            }
        });
        calls.reply(status("PAUSED"))
                .reply(status("PAUSED"))
                .reply(status("QUEUED"))
                .reply(status("DONE"));
        finished(new Jobs<>(telling, LIFECYCLE, timing, calls).named("j1"));

        assertThat(heard).containsExactly(new UnknownStatus("j1", "PAUSED"));
    }

    @Test
    void aJobThatComesToNoEndTimesOutWithItsNameAndLastStatus() {
        calls.reply(status("RUNNING"));
        JobTimeoutException timeout = failure(jobs.named("j1"), JobTimeoutException.class);

        assertThat(timeout.job()).isEqualTo("j1");
        assertThat(timeout.status()).contains("RUNNING");
        assertThat(timeout)
                .hasMessageContaining("PT5M")
                .hasMessageContaining("goes on")
                .hasNoCause();
        assertThat(time.instant()).isEqualTo(ManualTime.BEGIN.plus(TIMEOUT));
        assertThat(time.isIdle()).isTrue();
    }

    @Test
    void aPollThatIsNeverAnsweredDoesNotHoldTheWaitUp() {
        calls.silent();
        assertThat(failure(jobs.named("j1"), JobTimeoutException.class).status())
                .isEmpty();
        assertThat(time.instant()).isEqualTo(ManualTime.BEGIN.plus(TIMEOUT));
    }

    @Test
    void waitingCanBeResumedFromTheNameAlone() {
        calls.reply(status("RUNNING"));
        String name = failure(jobs.named("j1"), JobTimeoutException.class).job();
        ScriptedCalls later = new ScriptedCalls().reply(status("DONE"));
        Jobs<JsonNode> others = new Jobs<>(sender, LIFECYCLE, timing, later);

        assertThat(finished(others.named(name)).get("status").asText()).isEqualTo("DONE");
    }

    @Test
    void faultsThatPassAreMissedPolls() {
        calls.broken().status(503).status(429, "Retry-After", "4").status(408).reply(status("DONE"));
        assertThat(finished(jobs.named("j1")).get("status").asText()).isEqualTo("DONE");
        assertThat(time.pauses()).element(3).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void aTimeoutNamesTheFaultThatWasInTheWay() {
        calls.status(503);
        assertThat(failure(jobs.named("j1"), JobTimeoutException.class)).hasCauseInstanceOf(ServerException.class);
    }

    @Test
    void aFaultThatDoesNotPassEndsTheWait() {
        calls.status(401);
        failure(jobs.named("j1"), UnauthorizedException.class);
        assertThat(calls.asked()).hasSize(1);
        assertThat(time.isIdle()).isTrue();
    }

    @Test
    void cancellingEndsTheWaitAndAsksNoMore() {
        calls.reply(status("RUNNING"));
        JobHandle<JsonNode> job = jobs.named("j1");
        CompletableFuture<JsonNode> wait = job.awaitAsync(TIMEOUT);
        job.cancelWaiting();
        time.pass();

        assertThat(wait).isCancelled();
        assertThat(calls.asked()).hasSize(1);
        assertThat(time.isIdle()).isTrue();
    }

    @Test
    void anInterruptedThreadStopsWaitingAtOnceAndStaysInterrupted() {
        calls.reply(status("RUNNING"));
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CallInterruptedException.class)
                    .isThrownBy(() -> jobs.named("j1").await(TIMEOUT));
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            assertThat(time.isIdle()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void aPollAsksOnceWhateverTheState() {
        calls.reply(status("FAILED"));
        JobHandle<JsonNode> job = jobs.named("j1");
        assertThat(job.poll().get("status").asText()).isEqualTo("FAILED");
        assertThat(job.status()).contains("FAILED");
    }

    @Test
    void aJobIsNamedByTheReplyThatStartedIt() throws Exception {
        assertThat(jobs.started(Json.mapper().readTree("{\"id\":\"j9\",\"status\":\"QUEUED\"}"))
                        .name())
                .isEqualTo("j9");
        assertThatThrownBy(() -> jobs.started(Json.mapper().readTree("{}")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/id");
    }

    private static String status(String status) {
        return "{\"status\":\"" + status + "\"}";
    }

    private JsonNode finished(JobHandle<JsonNode> job) {
        CompletableFuture<JsonNode> wait = job.awaitAsync(TIMEOUT);
        time.pass();
        return wait.join();
    }

    private <E extends Throwable> E failure(JobHandle<JsonNode> job, Class<E> type) {
        CompletableFuture<JsonNode> wait = job.awaitAsync(TIMEOUT);
        time.pass();
        assertThat(wait).isCompletedExceptionally();
        try {
            wait.join();
            throw new AssertionError("the wait came to an end");
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOf(type);
            return type.cast(e.getCause());
        }
    }
}
