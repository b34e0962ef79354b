package dev.proofsheet.harness.finding;

/** Puts a {@link Finding} together: what was expected, what stands there, what to do. */
public final class FindingBuilder {
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
        return new Finding(
                key,
                severity,
                subject.provider(),
                subject.operation(),
                subject.scenario(),
                subject.exchange(),
                subject.source().pointer(subject.pointer()),
                subject.source().locate(subject.pointer()),
                expected,
                actual,
                subject.source().shown(message),
                hint);
    }

    /** What must not be shown is taken out before anything is cut, so that no part of it stays. */
    private String shown(Object value) {
        return Excerpt.of(subject.source().shown(String.valueOf(value)));
    }
}
