package dev.proofsheet.client;

/** What is known about whether a request reached the provider. */
public enum Delivery {
    /** The request provably never left: there was no connection, or the server refused it before processing it. */
    NOT_SENT,
    /** The request may have reached the provider; no response arrived. */
    UNKNOWN,
    /** The provider responded, if only with the start of a response. */
    ANSWERED
}
