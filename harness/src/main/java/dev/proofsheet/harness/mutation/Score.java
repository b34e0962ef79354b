package dev.proofsheet.harness.mutation;

import java.util.List;

/**
 * How many faults were caught.
 *
 * @param mutants how many there are
 * @param caught how many were caught
 * @param equivalent how many are no faults
 */
public record Score(int mutants, int caught, int equivalent) {

    static Score of(List<MutantResult> results) {
        return new Score(
                results.size(),
                (int) results.stream().filter(MutantResult::caught).count(),
                (int) results.stream()
                        .filter(result -> result.equivalent().isPresent())
                        .count());
    }

    Score plus(Score other) {
        return new Score(mutants + other.mutants, caught + other.caught, equivalent + other.equivalent);
    }

    /** The mutants that are faults. */
    public int faults() {
        return mutants - equivalent;
    }

    /** The share of faults that were caught, in percent, cut after its first decimal: never rounded up to a goal. */
    public double percent() {
        return faults() == 0 ? 0 : Math.floor(1000.0 * caught / faults()) / 10;
    }

    /** Whether enough was caught. Where there is no fault to catch, nothing was shown. */
    public boolean reachesGoal() {
        return faults() > 0 && 100L * caught >= (long) MutationSummary.GOAL * faults();
    }
}
