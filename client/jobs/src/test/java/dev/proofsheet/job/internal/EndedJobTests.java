package dev.proofsheet.job.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.proofsheet.client.ApiException;
import dev.proofsheet.client.ProofsheetException;
import dev.proofsheet.job.JobCancelledException;
import dev.proofsheet.job.JobFailedException;
import dev.proofsheet.job.JobHandle;
import dev.proofsheet.job.JobState;
import dev.proofsheet.job.WaitOptions;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Handles of jobs for the tests of users. */
class EndedJobTests {
    private static final Map<String, String> POLL = Map.of("status", "DONE");

    private static final class Ended extends EndedJob<Map<String, String>, String> {
        Ended(String id, Map<String, String> poll, String result) {
            super(ScriptedJobs.LIFECYCLE, id, poll, result);
        }

        Ended(String id, ProofsheetException failure) {
            super(id, failure);
        }
    }

    private final JobHandle<Map<String, String>, String> succeeded = new Ended("j1", POLL, "image");

    @Test
    void aJobThatSucceededHasAPollAndAResult() {
        assertThat(succeeded.id()).isEqualTo("j1");
        assertThat(succeeded.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(succeeded.status()).contains("DONE");
        assertThat(succeeded.lastPoll()).contains(POLL);
        assertThat(succeeded.idempotencyKey()).isEmpty();
        assertThat(succeeded.poll()).isEqualTo(POLL);
        assertThat(succeeded.pollAsync()).isCompletedWithValue(POLL);
        assertThat(succeeded.await()).isEqualTo("image");
        assertThat(succeeded.awaitAsync()).isCompletedWithValue("image");
        assertThat(succeeded).hasToString("Ended[id=j1, state=SUCCEEDED]");
    }

    @Test
    void eachWaitTellsOfOnePoll() {
        AtomicInteger polls = new AtomicInteger();
        WaitOptions options = WaitOptions.defaults().onPoll(polls::incrementAndGet);

        succeeded.await(options);
        var unused = succeeded.awaitAsync(options);

        assertThat(polls).hasValue(2);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new JobFailedException("j1", "FAILED", "no"), JobState.FAILED, "FAILED"),
                Arguments.of(new JobCancelledException("j1", "STOPPED", null), JobState.CANCELLED, "STOPPED"),
                Arguments.of(ApiException.builder(404).build(), JobState.UNKNOWN, null));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aJobThatFailedFailsEachPollAndEachWait(ProofsheetException failure, JobState state, @Nullable String status) {
        JobHandle<Map<String, String>, String> failed = new Ended("j1", failure);

        assertThat(failed.state()).isEqualTo(state);
        assertThat(failed.status().orElse(null)).isEqualTo(status);
        assertThat(failed.lastPoll()).isEmpty();
        assertThatThrownBy(failed::poll).isSameAs(failure);
        assertThatThrownBy(failed::await).isSameAs(failure);
        assertThat(failed.pollAsync()).isCompletedExceptionally();
        assertThatThrownBy(() -> failed.awaitAsync().join()).hasCause(failure);
    }

    @Test
    void aBlankIdIsRefused() {
        assertThatThrownBy(() -> new Ended(" ", POLL, "image")).isInstanceOf(IllegalArgumentException.class);
    }
}
