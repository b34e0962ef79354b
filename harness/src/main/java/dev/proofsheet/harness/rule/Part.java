package dev.proofsheet.harness.rule;

/** A part of an exchange that a rule can look at, and that a recording may not have. */
public enum Part {
    /** The headers of the request. */
    REQUEST_HEADERS(Variable.REQUEST, "headers"),
    /** The body of the request. */
    REQUEST_BODY(Variable.REQUEST, "body"),
    /** The body of the reply. */
    RESPONSE_BODY(Variable.RESPONSE, "body");

    private final String variable;
    private final String field;

    Part(String variable, String field) {
        this.variable = variable;
        this.field = field;
    }

    boolean isIn(Mention mention) {
        boolean whole = mention.path().isEmpty();
        return mention.variable().equals(variable)
                && (whole || mention.path().get(0).equals(field));
    }
}
