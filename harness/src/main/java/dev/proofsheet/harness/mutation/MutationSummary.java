package dev.proofsheet.harness.mutation;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a run came to.
 *
 * @param operators what became of the mutants of each operator
 * @param providers the score of each provider, by its name
 * @param survivors the mutants that nothing caught
 * @param stale entries of lists of equivalent mutants that covered none; not judged where only a sample was made
 * @param tooWide entries of these lists whose asterisks cover more than anybody looks at; not judged in a sample either
 * @param took how long the run took
 */
public record MutationSummary(
        List<OperatorResult> operators,
        Map<String, Score> providers,
        List<Mutant> survivors,
        List<EquivalentMutant> stale,
        List<EquivalentMutant> tooWide,
        Duration took) {
    /** The least share of mutants that have to be caught, in percent. */
    public static final int GOAL = 99;

    /** The score of all providers together. */
    public Score total() {
        return providers.values().stream().reduce(new Score(0, 0, 0), Score::plus);
    }

    /** Whether every provider reaches the goal, and no list is stale or too wide. */
    public boolean isGood() {
        return stale.isEmpty()
                && tooWide.isEmpty()
                && providers.values().stream().allMatch(Score::reachesGoal);
    }
}
