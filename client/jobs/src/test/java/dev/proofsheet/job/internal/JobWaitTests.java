package dev.proofsheet.job.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.proofsheet.job.JobTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When the next poll of a wait is due. */
class JobWaitTests {
    private final ManualTime time = new ManualTime();
    private final ScriptedJobs script = new ScriptedJobs(time);

    @Test
    void pausesGrowAfterMissedPollsToo() {
        script.broken().broken().broken().json(JobTests.status("DONE"));

        script.job("j1").await();

        assertThat(time.pauses()).extracting(Duration::toMillis).containsExactly(2000L, 3000L, 4500L);
    }

    @Test
    void nothingIsPolledAtTheEndOfAWait() {
        Duration firstPause = Duration.ofSeconds(2);
        script.json(JobTests.status("RUNNING"));

        assertThatExceptionOfType(JobTimeoutException.class)
                .isThrownBy(() -> script.job("j1").await(firstPause));

        assertThat(script.polled()).hasSize(1);
        assertThat(time.passed()).isEqualTo(firstPause);
    }
}
