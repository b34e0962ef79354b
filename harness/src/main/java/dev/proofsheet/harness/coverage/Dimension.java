package dev.proofsheet.harness.coverage;

/** The kinds of things that a spec declares and that evidence can show. */
public enum Dimension {
    /** Operations that are called. */
    OPERATION,
    /** Statuses of the replies of an operation. */
    STATUS,
    /** Media types of requests and of replies. */
    MEDIA_TYPE,
    /** Parameters that are sent. */
    PARAMETER,
    /** Properties of bodies. */
    PROPERTY,
    /** Known values that are sent. */
    VALUE_SENT,
    /** Known values that come back. */
    VALUE_RECEIVED,
    /** Bounds: a value at it, inside it, outside it. */
    BOUND,
    /** Rules that are held, and that are broken. */
    RULE,
    /** States of a job. */
    STATE,
    /** Moves of a job from one state to another. */
    MOVE
}
