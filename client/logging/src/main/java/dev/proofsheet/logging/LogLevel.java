package dev.proofsheet.logging;

/** How much of its calls a client logs. Each level holds the one before. */
public enum LogLevel {
    /** Nothing. */
    NONE,
    /** Method, URL, status and time. */
    BASIC,
    /** The headers too. */
    HEADERS,
    /** The start of bodies that are text too. They can hold what users wrote. */
    BODY
}
