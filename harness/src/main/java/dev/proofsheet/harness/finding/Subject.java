package dev.proofsheet.harness.finding;

import dev.proofsheet.document.SourceDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * What a check looks at: a place in a document, and whose it is. Findings about it start here.
 *
 * <p>Checks name far more places than they find faults at, so that a pointer is put together when it is asked for.
 */
public final class Subject {
    private final String provider;
    private final @Nullable String operation;
    private final @Nullable String scenario;
    private final @Nullable Integer exchange;
    private final Source source;
    private final JsonPointer base;
    private final @Nullable Subject owner;
    private final @Nullable String property;

    /**
     * A subject.
     *
     * @param provider the provider's name
     * @param operation the operationId, where it is about one
     * @param scenario the scenario's name, where it is about one
     * @param exchange the exchange's index from 0, where it is about one
     * @param source the file that the place is in
     * @param pointer the place in that file, as the checks name it
     */
    public Subject(
            String provider,
            @Nullable String operation,
            @Nullable String scenario,
            @Nullable Integer exchange,
            Source source,
            JsonPointer pointer) {
        this.provider = provider;
        this.operation = operation;
        this.scenario = scenario;
        this.exchange = exchange;
        this.source = source;
        this.base = pointer;
        this.owner = null;
        this.property = null;
    }

    /** A subject in a file that was read as a whole. */
    public Subject(
            String provider,
            @Nullable String operation,
            @Nullable String scenario,
            @Nullable Integer exchange,
            SourceDocument document,
            JsonPointer pointer) {
        this(provider, operation, scenario, exchange, Source.of(document), pointer);
    }

    private Subject(Subject owner, JsonPointer base, @Nullable String property) {
        this.provider = owner.provider;
        this.operation = owner.operation;
        this.scenario = owner.scenario;
        this.exchange = owner.exchange;
        this.source = owner.source;
        this.base = base;
        this.owner = owner;
        this.property = property;
    }

    /** A subject that belongs to no scenario. */
    public static Subject of(String provider, SourceDocument document, JsonPointer pointer) {
        return new Subject(provider, null, null, null, document, pointer);
    }

    /** The same, one property further in. */
    public Subject child(String name) {
        return new Subject(this, JsonPointer.empty(), name);
    }

    /** The same, one item further in. */
    public Subject child(int index) {
        return child(Integer.toString(index));
    }

    /** The same, further in along a path that is relative to this place. */
    public Subject child(JsonPointer path) {
        return new Subject(this, path, null);
    }

    /** Begins a finding about this place. */
    public FindingBuilder finding(String key) {
        return new FindingBuilder(key, this);
    }

    /** The place, as the checks name it. */
    public JsonPointer pointer() {
        if (owner == null) {
            return base;
        }
        return property == null ? owner.pointer().append(base) : owner.pointer().appendProperty(property);
    }

    /** The provider's name. */
    public String provider() {
        return provider;
    }

    /** The operationId, where it is about one. */
    public @Nullable String operation() {
        return operation;
    }

    /** The scenario's name, where it is about one. */
    public @Nullable String scenario() {
        return scenario;
    }

    /** The exchange's index from 0, where it is about one. */
    public @Nullable Integer exchange() {
        return exchange;
    }

    /** The file that the place is in. */
    public Source source() {
        return source;
    }
}
