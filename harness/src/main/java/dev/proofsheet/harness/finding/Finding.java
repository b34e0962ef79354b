package dev.proofsheet.harness.finding;

import dev.proofsheet.document.Location;
import org.jspecify.annotations.Nullable;

/**
 * One place where spec, evidence and client part from each other.
 *
 * @param key stable and dotted, such as {@code response.body.schema.required}; documented in the harness's guide
 * @param severity how much it weighs
 * @param provider the provider's name
 * @param operation the operationId, where it is about one
 * @param scenario the scenario's name, where it is about one
 * @param exchange the exchange's index in its scenario from 0, where it is about one
 * @param at a JSON Pointer into the file of {@code location}
 * @param place the same as the checks name it: {@code /exchanges/1/response/json/id}, whatever the form of the file
 * @param location where the faulty thing stands
 * @param expected what should stand there
 * @param actual what stands there
 * @param message one sentence
 * @param hint what to do about it
 */
public record Finding(
        String key,
        Severity severity,
        String provider,
        @Nullable String operation,
        @Nullable String scenario,
        @Nullable Integer exchange,
        String at,
        String place,
        Location location,
        String expected,
        String actual,
        String message,
        String hint) {

    /** The same, of a scenario that became known later. */
    public Finding inScenario(String name) {
        return new Finding(
                key, severity, provider, operation, name, exchange, at, place, location, expected, actual, message,
                hint);
    }
}
