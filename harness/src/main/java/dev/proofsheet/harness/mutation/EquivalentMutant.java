package dev.proofsheet.harness.mutation;

import dev.proofsheet.document.Location;
import dev.proofsheet.harness.fixture.Asterisks;
import java.util.Optional;

/**
 * Mutants that no check could tell from the input without the fault, with the reason.
 *
 * @param operator the operator's name; an asterisk stands for any characters
 * @param scenario the scenario's name, where only some are meant; with asterisks too
 * @param at the place, a JSON Pointer; with asterisks too
 * @param reason why nobody could tell
 * @param location where the entry stands
 */
public record EquivalentMutant(
        String operator, Optional<String> scenario, String at, String reason, Location location) {

    boolean covers(Mutant mutant) {
        return Asterisks.match(operator, mutant.operator().name())
                && scenario.map(name -> Asterisks.match(name, mutant.subject())).orElse(true)
                && Asterisks.match(at, mutant.seed().at().toString());
    }

    /** Whether it can cover mutants of several operators, scenarios or places. */
    boolean isWide() {
        return Asterisks.standIn(operator, at)
                || scenario.filter(Asterisks::standIn).isPresent();
    }
}
