package dev.proofsheet.harness.finding;

import tools.jackson.core.JsonPointer;

/** Puts a {@link Finding} together: what was expected, what stands there, what to do. */
public final class FindingBuilder {
    private static final int LONGEST_VALUE = 300;
    private static final int LONGEST_MESSAGE = 1_000;

    private final String key;
    private final Subject subject;
    private Severity severity = Severity.ERROR;
    private String expected = "";
    private String actual = "";
    private String hint = "";

    FindingBuilder(String key, Subject subject) {
        this.key = key;
        this.subject = subject;
    }

    /** Sets what should stand there. */
    public FindingBuilder expected(Object value) {
        this.expected = shown(value);
        return this;
    }

    /** Sets what stands there. */
    public FindingBuilder actual(Object value) {
        this.actual = shown(value);
        return this;
    }

    /** Sets what to do about it. */
    public FindingBuilder hint(String text) {
        this.hint = text;
        return this;
    }

    /** Says that nothing parts yet. */
    public FindingBuilder warning() {
        this.severity = Severity.WARNING;
        return this;
    }

    /** Ends the finding with its one sentence. */
    public Finding message(String message) {
        JsonPointer place = subject.pointer();
        return new Finding(
                key,
                severity,
                subject.provider(),
                subject.operation(),
                subject.scenario(),
                subject.exchange(),
                subject.source().pointer(place),
                place.toString(),
                subject.source().locate(place),
                expected,
                actual,
                shown(message, LONGEST_MESSAGE),
                hint);
    }

    private String shown(Object value) {
        return shown(String.valueOf(value), LONGEST_VALUE);
    }

    private String shown(String text, int longest) {
        return Excerpt.of(text, longest, subject.source()::shown).text();
    }
}
