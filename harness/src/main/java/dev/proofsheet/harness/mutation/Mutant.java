package dev.proofsheet.harness.mutation;

import dev.proofsheet.harness.mutation.fault.Operator;
import dev.proofsheet.harness.mutation.fault.Seed;

/**
 * A scenario or a spec with one fault.
 *
 * @param provider the provider's name
 * @param subject the scenario's name; {@code openapi.yaml} for a fault of the spec
 * @param operator the kind of fault
 * @param seed the fault
 */
public record Mutant(String provider, String subject, Operator operator, Seed seed) {
    static final String SPEC = "openapi.yaml";

    @Override
    public String toString() {
        return operator.name() + "  " + provider + " / " + subject + "  " + seed.at() + "  " + seed.change();
    }
}
