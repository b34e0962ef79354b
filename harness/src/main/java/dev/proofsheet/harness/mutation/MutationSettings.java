package dev.proofsheet.harness.mutation;

import java.util.Optional;

/**
 * How many mutants are made, and which.
 *
 * @param seed decides which mutants are in a sample
 * @param sample the most mutants of one operator and provider; all of them where it is absent
 */
public record MutationSettings(long seed, Optional<Integer> sample) {
    /** The seed where nobody asks for another. */
    public static final long SEED = 1;
}
