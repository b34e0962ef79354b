package dev.proofsheet.harness.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.run.ScenarioResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobBookTests {
    private static final int MOST_JOBS = 100_000;

    private final CheckedEntries entries = new CheckedEntries();
    private final List<ScenarioResult> told = new ArrayList<>();
    private final JobBook book = new JobBook(told::add);
    private long now;

    private void see(String job, String state) {
        see(job, state, now++);
    }

    private void see(String job, String state, long time) {
        CheckedEntry entry = entries.of(job, state, time);
        book.see(entry, entry.sighting().orElseThrow(), List.of());
    }

    private List<String> keys() {
        return told.stream()
                .flatMap(result -> result.findings().stream())
                .map(Finding::key)
                .toList();
    }

    private List<String> names() {
        return told.stream().map(result -> result.scenario().name()).toList();
    }

    @Test
    void aMoveThatCannotBeIsFound() {
        see("a", "RUNNING");
        see("a", "QUEUED");
        book.finish();
        assertThat(keys()).containsExactly("lifecycle.transition.illegal");
        assertThat(book.notes()).noneMatch(note -> note.contains("far from the place"));
    }

    @Test
    void ofAnEntryThatComesLateTheMoveIsNotCheckedAndThatIsSaid() {
        see("a", "RUNNING", 100);
        see("a", "QUEUED", 99);
        book.finish();
        assertThat(keys()).isEmpty();
        assertThat(book.notes())
                .contains("exchanges far from the place of their time, of which the moves were not checked: 1");
        assertThat(told)
                .singleElement()
                .satisfies(result -> assertThat(result.scenario().exchanges()).hasSize(2));
    }

    @Test
    void anEntryThatComesLateMovesNothingForThoseThatFollow() {
        see("a", "QUEUED", 100);
        see("a", "DONE", 99);
        see("a", "RUNNING", 101);
        book.finish();
        assertThat(keys()).isEmpty();
    }

    @Test
    void anEntryOfTheSameTimeIsNotLate() {
        see("a", "RUNNING", 100);
        see("a", "QUEUED", 100);
        book.finish();
        assertThat(keys()).containsExactly("lifecycle.transition.illegal");
    }

    @Test
    void aJobIsToldOfWhenItEndsAndAllOthersAtTheEnd() {
        see("open", "RUNNING");
        see("a", "DONE");
        assertThat(names()).containsExactly("a");
        book.finish();
        assertThat(names()).containsExactly("a", "open");
        assertThat(book.notes()).contains("jobs that had not come to an outcome when the recording ended: 1");
    }

    @Test
    void theJobThatWasSeenTheLongestTimeAgoIsForgottenAndThatIsSaid() {
        see("oldest", "RUNNING");
        see("second", "RUNNING");
        see("oldest", "RUNNING");
        for (int number = 0; number < MOST_JOBS - 1; number++) {
            see("job" + number, "RUNNING");
        }
        assertThat(names()).containsExactly("second");
        // Nobody knows any more in which state it was.
        see("second", "QUEUED");
        assertThat(names()).containsExactly("second", "oldest");
        book.finish();
        assertThat(keys()).isEmpty();
        assertThat(book.notes())
                .contains("open jobs that were forgotten, because 100000 others were seen after them: 2");
    }

    @Test
    void aJobThatIsNotForgottenIsStillHeldToItsState() {
        see("a", "RUNNING");
        for (int number = 0; number < MOST_JOBS - 1; number++) {
            see("job" + number, "RUNNING");
        }
        see("a", "QUEUED");
        book.finish();
        assertThat(keys()).containsExactly("lifecycle.transition.illegal");
        assertThat(book.notes()).noneMatch(note -> note.contains("forgotten"));
    }

    @Test
    void anEndedJobThatIsForgottenIsNotCountedAmongTheOpenOnes() {
        see("ended", "DONE");
        for (int number = 0; number < MOST_JOBS; number++) {
            see("job" + number, "RUNNING");
        }
        assertThat(book.notes()).noneMatch(note -> note.contains("forgotten"));
    }

    @Test
    void jobsWithVeryManyFindingsAreToldOfBeforeTheyEndSoThatNoneWaits() {
        for (int number = 0; number < 10_000 && told.isEmpty(); number++) {
            see("a", number % 2 == 0 ? "RUNNING" : "QUEUED");
        }
        assertThat(told)
                .singleElement()
                .satisfies(result -> assertThat(result.findings()).hasSize(2_001));
    }
}
