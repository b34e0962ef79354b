package dev.proofsheet.job.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.proofsheet.client.ApiResponse;
import dev.proofsheet.client.CallInfo;
import dev.proofsheet.client.CallInterruptedException;
import dev.proofsheet.client.ClientListener;
import dev.proofsheet.client.DecodingException;
import dev.proofsheet.client.NotFoundException;
import dev.proofsheet.client.ServerException;
import dev.proofsheet.client.UnauthorizedException;
import dev.proofsheet.client.internal.Jackson;
import dev.proofsheet.job.JobCancelledException;
import dev.proofsheet.job.JobFailedException;
import dev.proofsheet.job.JobState;
import dev.proofsheet.job.JobTimeoutException;
import dev.proofsheet.job.WaitOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A job that is waited for on the caller's thread. */
class JobTests {
    private final ManualTime time = new ManualTime();
    private final ScriptedJobs script = new ScriptedJobs(time);

    @Test
    void aWaitPollsByIdUntilThereIsAResult() {
        script.json(status("QUEUED")).json(status("RUNNING")).json("{\"status\":\"DONE\",\"images\":[\"u\"]}");
        PolledJob<JsonNode, JsonNode> job = script.job("j1");

        assertThat(job.state()).isEqualTo(JobState.UNKNOWN);
        assertThat(job.await().at("/images/0").asText()).isEqualTo("u");
        assertThat(script.polled()).containsExactly("/jobs/j1", "/jobs/j1", "/jobs/j1");
        assertThat(job.status()).contains("DONE");
        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(job.lastPoll().orElseThrow().at("/images/0").asText()).isEqualTo("u");
        assertThat(job).hasToString("[id=j1, status=DONE]");
    }

    @ParameterizedTest
    @CsvSource({
        "QUEUED, PENDING",
        "RUNNING, RUNNING",
        "DONE, SUCCEEDED",
        "FAILED, FAILED",
        "STOPPED, CANCELLED",
        "X, UNKNOWN"
    })
    void theStateSaysWhatTheStatusMeans(String status, JobState state) {
        script.json(status(status));
        PolledJob<JsonNode, JsonNode> job = script.job("j1");

        job.poll();

        assertThat(job.state()).isEqualTo(state);
    }

    @Test
    void aFailedJobSaysWhy() {
        script.json("{\"status\":\"FAILED\",\"error\":\"content policy\"}");

        JobFailedException failed = catchThrowableOfType(
                JobFailedException.class, () -> script.job("j1").await());

        assertThat(failed).hasMessage("the job j1 ended with the status FAILED: content policy");
        assertThat(failed.jobId()).isEqualTo("j1");
        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.reason()).contains("content policy");
        assertThat(failed.call().flatMap(CallInfo::jobId)).contains("j1");
        assertThat(failed.mayHaveTakenEffect()).isTrue();
    }

    @Test
    void aCancelledJobIsAFailedOneOfItsOwnKind() {
        script.json("{\"status\":\"STOPPED\",\"error\":\"by its user\"}");

        assertThatThrownBy(() -> script.job("j1").await())
                .isExactlyInstanceOf(JobCancelledException.class)
                .hasMessage("the job j1 ended with the status STOPPED: by its user");
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
    void theReasonOfAFailureMayBeAnythingOrNothing(String response, String reason) {
        script.json(response);

        JobFailedException failed = catchThrowableOfType(
                JobFailedException.class, () -> script.job("j1").await());

        assertThat(failed.reason().orElse(null)).isEqualTo(reason);
    }

    @Test
    void controlCharactersOfAReasonDoNotReachTheMessage() {
        script.json("{\"status\":\"FAILED\",\"error\":\"a\\u001b[31m\\r\\nb\"}");

        assertThatThrownBy(() -> script.job("j1").await())
                .satisfies(failure -> assertThat(failure.getMessage().chars()).noneMatch(Character::isISOControl));
    }

    @Test
    void aResultThatIsIncompleteIsNoMissedPoll() {
        script.json("{\"status\":\"DONE\",\"empty\":true}");

        DecodingException failure = catchThrowableOfType(
                DecodingException.class, () -> script.job("j1").await());

        assertThat(failure).hasMessage("the job j1 succeeded, and its result is incomplete: \"images\" is missing");
        assertThat(failure.call().flatMap(CallInfo::jobId)).contains("j1");
        assertThat(script.polled()).hasSize(1);
    }

    @Test
    void anUnknownStatusIsNoEndAndIsToldOnce() {
        List<String> told = new ArrayList<>();
        script.listener(new ClientListener() {
            @Override
            public void unknownStatus(UnknownStatus event) {
                told.add(event.jobId() + " " + event.status());
            }

            @Override
            public void jobStateChanged(JobStateChanged event) {
                told.add(event.jobId() + " is " + event.status());
            }
        });
        script.json(status("PAUSED"))
                .json("{}")
                .json("{\"status\":[]}")
                .json(status("PAUSED"))
                .json(status("DONE"));

        assertThat(script.job("j1").await().get("status").asText()).isEqualTo("DONE");

        assertThat(script.polled()).hasSize(5);
        assertThat(told).containsExactly("j1 PAUSED", "j1 is PAUSED", "j1 is DONE");
    }

    @Test
    void aJobThatDoesNotEndTimesOutWithItsIdAndLastStatus() {
        script.json(status("RUNNING"));

        JobTimeoutException timeout = catchThrowableOfType(
                JobTimeoutException.class, () -> script.job("j1").await());

        assertThat(timeout.jobId()).isEqualTo("j1");
        assertThat(timeout.status()).contains("RUNNING");
        assertThat(timeout)
                .hasMessage("the job j1 did not end within PT5M; its last status was RUNNING; it goes on, and can be "
                        + "resumed by its id")
                .hasNoCause();
        assertThat(time.passed()).isEqualTo(ScriptedJobs.TIMEOUT);
    }

    @Test
    void noTimePollsOnce() {
        script.json(status("RUNNING")).json(status("DONE"));
        PolledJob<JsonNode, JsonNode> job = script.job("j1");

        assertThatExceptionOfType(JobTimeoutException.class).isThrownBy(() -> job.await(Duration.ZERO));
        assertThat(script.polled()).hasSize(1);
        assertThat(job.await(Duration.ZERO).get("status").asText()).isEqualTo("DONE");
        assertThat(time.passed()).isZero();
    }

    @Test
    void faultsThatPassAreMissedPolls() {
        script.broken()
                .status(503, "")
                .status(429, "{}", "Retry-After", "4")
                .status(408, "")
                .json(status("DONE"));

        assertThat(script.job("j1").await().get("status").asText()).isEqualTo("DONE");
        assertThat(time.pauses()).element(2).isEqualTo(Duration.ofSeconds(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>We are back soon</html>", "", "{\"status\":\"DO"})
    void aPollThatCannotBeReadIsAMissedPoll(String body) {
        script.json(body).json(body).json(status("DONE"));

        assertThat(script.job("j1").await().get("status").asText()).isEqualTo("DONE");
        assertThat(script.polled()).hasSize(3);
    }

    @Test
    void aTimeoutNamesTheFaultThatWasInTheWay() {
        script.status(503, "");

        assertThatThrownBy(() -> script.job("j1").await())
                .isInstanceOf(JobTimeoutException.class)
                .hasCauseInstanceOf(ServerException.class)
                .hasMessageContaining("no status was seen");
    }

    @Test
    void aFaultThatDoesNotPassEndsTheWait() {
        script.status(401, "{}");

        assertThatExceptionOfType(UnauthorizedException.class)
                .isThrownBy(() -> script.job("j1").await());
        assertThat(script.polled()).hasSize(1);
    }

    @Test
    void aRefusedPollSaysThatTheJobMayHaveTakenEffect() {
        script.status(404, "{}");

        NotFoundException failure = catchThrowableOfType(
                NotFoundException.class, () -> script.job("j1").await());

        assertThat(failure.call().flatMap(CallInfo::jobId)).contains("j1");
        assertThat(failure.mayHaveTakenEffect()).isTrue();
    }

    @Test
    void anInterruptedThreadStopsWaitingAtOnceAndStaysInterrupted() {
        script.json(status("RUNNING"));
        WaitOptions interrupting =
                WaitOptions.defaults().onPoll(() -> Thread.currentThread().interrupt());
        try {
            assertThatExceptionOfType(CallInterruptedException.class)
                    .isThrownBy(() -> script.job("j1").await(interrupting))
                    .withMessageContaining("j1");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(script.polled()).hasSize(1);
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void whatFollowsAPollRunsOnTheCallersThread() {
        AtomicInteger polls = new AtomicInteger();
        Thread caller = Thread.currentThread();
        script.json(status("RUNNING")).json(status("RUNNING")).json(status("DONE"));

        script.job("j1").await(WaitOptions.defaults().onPoll(() -> {
            assertThat(Thread.currentThread()).isSameAs(caller);
            polls.incrementAndGet();
        }));

        assertThat(polls).hasValue(2);
    }

    @Test
    void aJobIsNamedByTheResponseThatStartedIt() throws Exception {
        Jobs<JsonNode, JsonNode> jobs = script.build();

        assertThat(jobs.started(response("{\"id\":\"j9\",\"status\":\"QUEUED\"}")))
                .isEqualTo("j9");
        assertThat(jobs.started(response("{\"id\":42}"))).isEqualTo("42");
        for (String nameless : List.of("{}", "{\"id\":\" \"}", "{\"id\":null}", "{\"id\":{}}")) {
            assertThatThrownBy(() -> jobs.started(response(nameless)))
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining("/id");
        }
    }

    @Test
    void anIdThatIsBlankIsRefused() {
        assertThat(Jobs.id("j1")).isEqualTo("j1");
        assertThatThrownBy(() -> Jobs.id(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    private static ApiResponse<JsonNode> response(String json) throws Exception {
        return ApiResponse.builder(Jackson.MAPPER.readTree(json)).build();
    }

    static String status(String status) {
        return "{\"status\":\"" + status + "\"}";
    }
}
