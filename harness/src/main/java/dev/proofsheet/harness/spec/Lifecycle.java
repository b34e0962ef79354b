package dev.proofsheet.harness.spec;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/**
 * The state machine of a provider's jobs, {@code x-job-lifecycle} of its spec.
 *
 * @param submit the operationIds that start a job
 * @param poll the operationId that asks for a job
 * @param status where the state stands, in the replies of both
 * @param submittedJob where the job's name stands in the reply of a submit
 * @param polledJob where the job's name stands in the reply of a poll
 * @param states the states by name
 * @param node where it is declared
 */
public record Lifecycle(
        Set<String> submit,
        String poll,
        JsonPointer status,
        JsonPointer submittedJob,
        JsonPointer polledJob,
        Map<String, State> states,
        SpecNode node) {

    /**
     * A state of a job.
     *
     * @param initial whether a job may begin in it
     * @param next the states that can follow directly
     * @param outcome whether the job ends in it, and how
     * @param requires what a reply holds in this state and does not hold before
     */
    public record State(boolean initial, Set<String> next, Optional<Outcome> outcome, List<JsonPointer> requires) {}

    /** How a job can end. */
    public enum Outcome {
        /** With a result. */
        SUCCESS,
        /** Without one. */
        FAILURE
    }

    /** Whether a state can be seen after another, in zero or more moves: a poll can miss the states between. */
    public boolean canReach(String from, String to) {
        Set<String> seen = new HashSet<>();
        return reaches(from, to, seen);
    }

    /** Whether a job can be seen in a state at first. */
    public boolean canBegin(String state) {
        for (Map.Entry<String, State> entry : states.entrySet()) {
            if (entry.getValue().initial() && canReach(entry.getKey(), state)) {
                return true;
            }
        }
        return false;
    }

    private boolean reaches(String from, String to, Set<String> seen) {
        if (from.equals(to)) {
            return true;
        }
        State state = states.get(from);
        if (state != null && seen.add(from)) {
            for (String next : state.next()) {
                if (reaches(next, to, seen)) {
                    return true;
                }
            }
        }
        return false;
    }
}
