package dev.proofsheet.job.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.proofsheet.job.JobState;
import dev.proofsheet.job.internal.JobLifecycle.State;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a lifecycle makes of statuses and responses. */
class JobLifecycleTests {
    private static JobLifecycle lifecycle() {
        return new JobLifecycle(
                "/status",
                "/id",
                Map.of(
                        "QUEUED", State.pending(),
                        "RUNNING", State.running(),
                        "DONE", State.success(),
                        "FAILED", State.failure("/error"),
                        "HELD", State.failure(null),
                        "STOPPED", State.cancelled("/reason"),
                        "DROPPED", State.cancelled(null)),
                Duration.ofSeconds(2),
                Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @CsvSource({
        "QUEUED, PENDING,",
        "RUNNING, RUNNING,",
        "DONE, SUCCEEDED,",
        "FAILED, FAILED, broke",
        "HELD, FAILED,",
        "STOPPED, CANCELLED, by hand",
        "DROPPED, CANCELLED,",
        "NEW, UNKNOWN,"
    })
    void aStatusMeansAStateAndMayHaveAMessage(String status, JobState state, @Nullable String message) {
        JsonNode response = Jobs.tree(Map.of("status", status, "error", "broke", "reason", "by hand"));

        assertThat(lifecycle().status(response)).contains(status);
        assertThat(lifecycle().state(status)).isEqualTo(state);
        assertThat(lifecycle().message(status, response).orElse(null)).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({"j1, j1", "' ',", "'',"})
    void aBlankIdIsNotAnId(String id, @Nullable String expected) {
        assertThat(lifecycle().job(Jobs.tree(Map.of("id", id))).orElse(null)).isEqualTo(expected);
    }
}
