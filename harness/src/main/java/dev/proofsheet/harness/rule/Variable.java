package dev.proofsheet.harness.rule;

import java.util.Set;

/** The names that an expression may use. */
final class Variable {
    /** What was sent. */
    static final String REQUEST = "request";
    /** The reply to it, if it was a success. */
    static final String RESPONSE = "response";
    /** The reply of the poll in which the job that was started succeeded. */
    static final String OUTCOME = "outcome";

    static final Set<String> NAMES = Set.of(REQUEST, RESPONSE, OUTCOME);

    private Variable() {}
}
