package dev.proofsheet.harness.mutation;

import java.util.Optional;
import java.util.Set;

/**
 * What became of a mutant.
 *
 * @param mutant the mutant
 * @param keys the keys of the findings that it has and the input without the fault has not, sorted; {@link #REFUSED} where
 *     it was refused when it was read
 * @param equivalent the entry that says why nobody could tell it, if nothing was found and there is one
 */
public record MutantResult(Mutant mutant, Set<String> keys, Optional<EquivalentMutant> equivalent) {
    /** Stands in place of a key for a mutant that is no valid input. */
    public static final String REFUSED = "(refused)";

    /** Whether any check caught it. */
    public boolean caught() {
        return !keys.isEmpty();
    }

    /** Whether nothing caught it, and nothing says why. */
    public boolean survived() {
        return !caught() && equivalent.isEmpty();
    }
}
