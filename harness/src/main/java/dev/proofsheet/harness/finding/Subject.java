package dev.proofsheet.harness.finding;

import dev.proofsheet.document.SourceDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * What a check looks at: a place in a document, and whose it is. Findings about it start here.
 *
 * @param provider the provider's name
 * @param operation the operationId, where it is about one
 * @param scenario the scenario's name, where it is about one
 * @param exchange the exchange's index from 0, where it is about one
 * @param document the file that the place is in
 * @param pointer the place in that file
 */
public record Subject(
        String provider,
        @Nullable String operation,
        @Nullable String scenario,
        @Nullable Integer exchange,
        SourceDocument document,
        JsonPointer pointer) {

    /** A subject that belongs to no scenario. */
    public static Subject of(String provider, SourceDocument document, JsonPointer pointer) {
        return new Subject(provider, null, null, null, document, pointer);
    }

    /** The same, one property further in. */
    public Subject child(String property) {
        return at(pointer.appendProperty(property));
    }

    /** The same, one item further in. */
    public Subject child(int index) {
        return at(pointer.appendIndex(index));
    }

    /** The same, further in along a path that is relative to this place. */
    public Subject child(JsonPointer path) {
        return at(pointer.append(path));
    }

    private Subject at(JsonPointer place) {
        return new Subject(provider, operation, scenario, exchange, document, place);
    }

    /** Begins a finding about this place. */
    public FindingBuilder finding(String key) {
        return new FindingBuilder(key, this);
    }
}
