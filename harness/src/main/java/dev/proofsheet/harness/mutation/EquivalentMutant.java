package dev.proofsheet.harness.mutation;

import dev.proofsheet.document.Location;
import dev.proofsheet.harness.mutation.fault.Operator;
import java.util.Optional;
import java.util.regex.Pattern;

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
        return isAbout(mutant.operator())
                && scenario.map(name -> matches(name, mutant.subject())).orElse(true)
                && matches(at, mutant.seed().at().toString());
    }

    /** Whether it is about mutants of an operator. */
    boolean isAbout(Operator candidate) {
        return matches(operator, candidate.name());
    }

    private static boolean matches(String pattern, String text) {
        return Pattern.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"), text);
    }
}
