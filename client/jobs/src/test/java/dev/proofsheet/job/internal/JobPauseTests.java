package dev.proofsheet.job.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.job.WaitOptions;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a wait pauses between two polls. */
class JobPauseTests {
    private final ManualTime time = new ManualTime();
    private final ScriptedJobs script = new ScriptedJobs(time);

    @Test
    void theFirstPollIsAtOnceAndThePausesGrowUpToAPoint() {
        for (int poll = 0; poll < 6; poll++) {
            script.json(JobTests.status("QUEUED"));
        }
        script.json(JobTests.status("DONE")).job("j1").await();

        assertThat(time.pauses())
                .extracting(Duration::toMillis)
                .containsExactly(2000L, 3000L, 4500L, 5000L, 5000L, 5000L);
    }

    @Test
    void pausesAreSpreadSoThatJobsDoNotComeTogether() {
        time.random(1);
        script.json(JobTests.status("QUEUED"))
                .json(JobTests.status("DONE"))
                .job("j1")
                .await();

        assertThat(time.pauses()).containsExactly(Duration.ofMillis(1800));
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7000",
        "2.5, 2500",
        "0, 1000",
        "-5, 1000",
        "0.001, 1000",
        "86400, 60000",
        "1e9, 2000",
        "nonsense, 2000"
    })
    void retryAfterInSecondsWinsAboveTheFloor(String header, long millis) {
        script.json(JobTests.status("QUEUED"), "Retry-After", header)
                .json(JobTests.status("DONE"))
                .job("j1")
                .await();

        assertThat(time.pauses()).containsExactly(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Fri, 02 Jan 2026 03:04:14 GMT", "Friday, 02-Jan-26 03:04:14 GMT", "Fri Jan  2 03:04:14 2026"})
    void retryAfterAsADateWinsInEachFormThatHttpHas(String date) {
        script.json(JobTests.status("QUEUED"), "Retry-After", date)
                .json(JobTests.status("DONE"))
                .job("j1")
                .await();

        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void aPastDateIsNoPauseBelowTheFloor() {
        script.json(JobTests.status("QUEUED"), "Retry-After", "Fri, 02 Jan 2015 03:04:14 GMT")
                .json(JobTests.status("DONE"))
                .job("j1")
                .await();

        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {-10, 10})
    void aClockThatJumpsChangesNothing(long minutes) {
        time.jump(Duration.ofMinutes(minutes));
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ManualTime.BEGIN.atOffset(ZoneOffset.UTC));
        String later = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ManualTime.BEGIN.plusSeconds(9).atOffset(ZoneOffset.UTC));
        script.json(JobTests.status("QUEUED"), "Retry-After", later, "Date", date)
                .json(JobTests.status("QUEUED"))
                .json(JobTests.status("DONE"))
                .job("j1")
                .await();

        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(9), Duration.ofSeconds(3));
    }

    @Test
    void theIntervalOfTheCallerIsTheFloorToo() {
        WaitOptions options = WaitOptions.defaults().pollInterval(Duration.ofMillis(20));
        script.json(JobTests.status("QUEUED"), "Retry-After", "0")
                .json(JobTests.status("QUEUED"))
                .json(JobTests.status("DONE"))
                .job("j1")
                .await(options);

        assertThat(time.pauses()).containsExactly(Duration.ofMillis(20), Duration.ofMillis(30));
    }

    @Test
    void aPollThatFailedIsNotSentAgainBeforeTheNextIsDue() {
        script.status(429, "", "Retry-After", "0")
                .status(502, "", "Retry-After", "0")
                .status(503, "", "Retry-After", "0")
                .json(JobTests.status("DONE"));

        script.job("j1").await();

        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));
        assertThat(script.polled()).hasSize(4);
    }
}
