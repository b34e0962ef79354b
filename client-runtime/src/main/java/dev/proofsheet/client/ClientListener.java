package dev.proofsheet.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Hears what happens to the calls of a client; for metrics, and for a log of one's own.
 *
 * <p>No event shows a secret. Events come on the threads that the calls run on, from several at a time, and a call goes on
 * when its event was heard: a listener is quick, and safe for use by several threads. What it throws is logged and breaks
 * no call.
 */
public interface ClientListener {

    /** An attempt to send a call came to its end. */
    default void attemptEnded(AttemptEnded event) {}

    /** A call that failed in passing will be sent again. */
    default void retryPlanned(RetryPlanned event) {}

    /** A job is in a state that the spec does not know; heard once for each such state. If not overridden, logs a warning. */
    default void unknownStatus(UnknownStatus event) {
        Notices.LOG.log(
                System.Logger.Level.WARNING,
                "A job is in the state \"{0}\", which this client does not know; it is taken as not ended.",
                event.status());
    }

    /**
     * An attempt that came to its end.
     *
     * @param operation the operationId; empty for a call that is no operation's
     * @param request what was sent
     * @param attempt which attempt of its call it was, from 1
     * @param duration how long it took, to the last byte of the answer
     * @param status the HTTP status; null where no answer came
     * @param requestId the name that the provider gave to the request; null where it gave none
     * @param failure what came of it in place of a result; null where all is well
     */
    record AttemptEnded(
            String operation,
            RequestShape request,
            int attempt,
            Duration duration,
            @Nullable Integer status,
            @Nullable String requestId,
            @Nullable Throwable failure) {}

    /**
     * An attempt that will be made.
     *
     * @param operation the operationId; empty for a call that is no operation's
     * @param request what will be sent again
     * @param attempt which attempt of its call it will be, from 2
     * @param delay how long it waits before
     * @param reason what came of the attempt before
     */
    record RetryPlanned(String operation, RequestShape request, int attempt, Duration delay, Throwable reason) {}

    /**
     * A state that the spec does not know.
     *
     * @param job the name of the job that was seen in it
     * @param status the state
     */
    record UnknownStatus(String job, String status) {}
}
