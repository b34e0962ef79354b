package dev.proofsheet.job;

/** What a job's status means. */
public enum JobState {
    /** It was accepted, and has not begun. */
    PENDING,
    /** It is being worked on. */
    RUNNING,
    /** It ended with a result. */
    SUCCEEDED,
    /** It ended without a result. */
    FAILED,
    /** It was cancelled, and ended without a result. */
    CANCELLED,
    /** It was not polled yet, or has a status that the spec does not declare; it may be in any state. */
    UNKNOWN;

    /** Whether the job has ended. */
    public boolean isFinal() {
        return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }
}
