package dev.proofsheet.harness.lifecycle;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.spec.Lifecycle;
import dev.proofsheet.harness.spec.Lifecycle.State;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The course of one job from state to state. It remembers the last state only. */
public final class JobCourse {
    private final Lifecycle lifecycle;
    private final boolean startedHere;
    private @Nullable String last;

    /** The course of a job whose start was seen, or of one that was under way before anything was seen. */
    public JobCourse(Lifecycle lifecycle, boolean startedHere) {
        this.lifecycle = lifecycle;
        this.startedHere = startedHere;
    }

    /** The state in which the job was last seen; its outcome, once it came to one. */
    public Optional<String> last() {
        return Optional.ofNullable(last);
    }

    /** Whether the job came to an outcome. */
    public boolean ended() {
        return last != null && ended(last);
    }

    /** Takes note of a known state, and checks the move that led to it. */
    public void see(String status, Subject place, CheckLog log) {
        String before = last;
        if (before == null) {
            if (log.fails(!startedHere || lifecycle.canBegin(status))) {
                log.add(place.finding("lifecycle.transition.illegal")
                        .expected("an initial state, or one that can be reached from it")
                        .actual(status)
                        .hint("Correct the reply, or 'initial' and 'next' in x-job-lifecycle.")
                        .message("a job cannot begin in the state " + status));
            }
        } else {
            checkMove(before, status, place, log);
        }
        if (before == null || !ended(before)) {
            last = status;
        }
    }

    private void checkMove(String before, String status, Subject place, CheckLog log) {
        boolean ended = ended(before);
        if (log.fails(!ended)) {
            log.add(place.finding("lifecycle.after-outcome")
                    .expected("nothing after " + before)
                    .actual(status)
                    .hint("Remove the exchange, or correct the outcome in x-job-lifecycle.")
                    .message("the job ended in the state " + before + ", and was seen again as " + status));
        }
        if (!ended) {
            if (log.fails(lifecycle.canReach(before, status))) {
                log.add(place.finding("lifecycle.transition.illegal")
                        .expected("a state that can be reached from " + before)
                        .actual(status)
                        .hint("Correct the reply, or 'next' in x-job-lifecycle.")
                        .message("no path leads from the state " + before + " to " + status));
            }
        }
    }

    private boolean ended(String status) {
        State state = lifecycle.states().get(status);
        return state != null && state.outcome().isPresent();
    }
}
