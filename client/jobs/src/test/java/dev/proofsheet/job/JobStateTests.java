package dev.proofsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobStateTests {
    @ParameterizedTest
    @CsvSource({
        "PENDING, false",
        "RUNNING, false",
        "SUCCEEDED, true",
        "FAILED, true",
        "CANCELLED, true",
        "UNKNOWN, false"
    })
    void aJobThatMayGoOnIsNotInAFinalState(JobState state, boolean isFinal) {
        assertThat(state.isFinal()).isEqualTo(isFinal);
    }
}
