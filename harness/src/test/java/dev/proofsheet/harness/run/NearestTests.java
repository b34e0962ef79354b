package dev.proofsheet.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTests {
    private static final List<String> KNOWN = List.of("submitJob", "getJob", "listJobs");

    @Test
    void aNearNameIsOffered() {
        assertThat(Nearest.to("getJobs", KNOWN)).isEqualTo("; did you mean 'getJob'?");
    }

    @Test
    void allNamesAreListedWhereNoneIsNear() {
        assertThat(Nearest.to("cancel", KNOWN)).isEqualTo("; known are getJob, listJobs, submitJob");
    }
}
