package dev.proofsheet.harness.coverage;

import java.util.Locale;

/** The kinds of things that a spec declares and that evidence can show. */
public enum Dimension {
    /** Operations that are called; callbacks, which the provider calls, among them. */
    OPERATIONS,
    /** Addresses of operations, as a source shows them: method and path, and the server where it is shown. */
    ADDRESSES,
    /** Statuses of the replies of an operation. */
    STATUSES,
    /** Media types of requests and of replies. */
    MEDIA_TYPES,
    /** Parameters that are sent. */
    PARAMETERS,
    /** Headers that come back. */
    HEADERS,
    /** Properties of bodies that are sent. */
    PROPERTIES_SENT,
    /** Properties of bodies that come back. */
    PROPERTIES_RECEIVED,
    /** Known values that are sent. */
    VALUES_SENT,
    /** Known values that come back. */
    VALUES_RECEIVED,
    /** Bounds: a value at it, inside it and, in a request that the provider refuses, outside it. */
    BOUNDS,
    /** Rules that are held and that are broken, and prices that are reported as they are computed. */
    RULES,
    /** States of a job. */
    STATES,
    /** Moves of a job from one state to another. */
    MOVES;

    /** Its name for people, in files of goals and in reports: {@code values sent}. */
    public String label() {
        return name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** The dimension of a label. */
    static Dimension of(String label) {
        return valueOf(label.replace(' ', '_').toUpperCase(Locale.ROOT));
    }
}
