package dev.proofsheet.harness.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.spec.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonPointer;

/** The moves of one job; of its exchanges a course knows nothing. */
class JobCourseTests {
    @TempDir
    Path folder;

    private final CheckLog log = new CheckLog();
    private Spec spec;

    @BeforeEach
    void readTheSpec() throws IOException {
        spec = JobSpecs.withLink(folder, JobSpecs.BY_PATH);
    }

    private JobCourse course(boolean startedHere, String... states) {
        JobCourse course = new JobCourse(spec.lifecycle().orElseThrow(), startedHere);
        for (String state : states) {
            course.see(state, Subject.of("jobs", spec.file().document(), JsonPointer.empty()), log);
        }
        return course;
    }

    private List<String> found() {
        return log.findings().stream()
                .map(finding -> finding.key() + ": " + finding.message())
                .toList();
    }

    @Test
    void aJobThatNobodySawIsInNoState() {
        JobCourse course = course(true);
        assertThat(course.last()).isEmpty();
        assertThat(course.ended()).isFalse();
    }

    @Test
    void aJobGoesFromStateToStateUpToItsOutcome() {
        JobCourse open = course(true, "QUEUED", "QUEUED", "RUNNING");
        assertThat(open.last()).hasValue("RUNNING");
        assertThat(open.ended()).isFalse();

        JobCourse ended = course(true, "QUEUED", "DONE");
        assertThat(ended.last()).hasValue("DONE");
        assertThat(ended.ended()).isTrue();
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void aJobThatWasStartedHereBeginsWhereTheSpecLetsItBegin() {
        JobCourse course = course(true, "HELD");
        assertThat(found()).containsExactly("lifecycle.transition.illegal: a job cannot begin in the state HELD");
        assertThat(course.last()).hasValue("HELD");
    }

    @Test
    void aJobThatWasUnderWayBeforeMayBeSeenInAnyState() {
        assertThat(course(false, "HELD").ended()).isTrue();
        assertThat(log.findings()).isEmpty();
        assertThat(log.checks()).isEqualTo(1);
    }

    @Test
    void aJobCannotGoBack() {
        JobCourse course = course(true, "RUNNING", "QUEUED");
        assertThat(found())
                .containsExactly("lifecycle.transition.illegal: no path leads from the state RUNNING to QUEUED");
        assertThat(log.findings())
                .extracting(Finding::expected, Finding::actual)
                .containsExactly(tuple("a state that can be reached from RUNNING", "QUEUED"));
        assertThat(course.last()).hasValue("QUEUED");
    }

    @Test
    void whatComesAfterTheOutcomeIsFoundOnceAndChangesNothing() {
        JobCourse course = course(true, "FAILED", "QUEUED");
        assertThat(found())
                .containsExactly(
                        "lifecycle.after-outcome: the job ended in the state FAILED, and was seen again as QUEUED");
        assertThat(course.last()).hasValue("FAILED");
        assertThat(course.ended()).isTrue();
    }
}
