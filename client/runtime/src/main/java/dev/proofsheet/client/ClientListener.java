package dev.proofsheet.client;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Is told what happens to the calls of a client; for metrics, traces, and logs.
 *
 * <p>No event contains a secret. A blocking call tells its events on the caller's thread, all others on internal threads,
 * several at a time: a listener must be safe for use by several threads, and must not block. What it throws is logged and
 * breaks no call. What is told once is told again after 256 others of its kind.
 */
public interface ClientListener {

    /** A call began. */
    default void callStarted(CallStarted event) {}

    /** An attempt to send a call ended. */
    default void attemptEnded(AttemptEnded event) {}

    /** A call will be sent again. */
    default void retryPlanned(RetryPlanned event) {}

    /** A call ended, after all its attempts. */
    default void callEnded(CallEnded event) {}

    /** A poll showed a job in another state than the poll before. */
    default void jobStateChanged(JobStateChanged event) {}

    /** A job has a status that the spec does not declare; told once for each. If not overridden, it is logged. */
    default void unknownStatus(UnknownStatus event) {
        System.getLogger("dev.proofsheet.client")
                .log(
                        System.Logger.Level.WARNING,
                        "A job has the status \"{0}\", which this client does not know; polling continues.",
                        event.status());
    }

    /**
     * A property of a response has a value that does not fit its type; told once for each property. The value is kept raw,
     * and the property's accessor throws. If not overridden, it is logged.
     */
    default void unexpectedValue(UnexpectedValue event) {
        System.getLogger("dev.proofsheet.client")
                .log(
                        System.Logger.Level.WARNING,
                        "A response has an unexpected value for {0}.{1}; its accessor throws.",
                        event.model(),
                        event.property());
    }

    /** A call that began. */
    final class CallStarted {
        private final CallInfo call;

        /** Creates one. */
        public CallStarted(CallInfo call) {
            this.call = call;
        }

        /** The call; its attempts are 0. */
        public CallInfo call() {
            return call;
        }
    }

    /** An attempt that ended. */
    final class AttemptEnded {
        private final CallInfo call;
        private final Duration duration;
        private final int status;
        private final @Nullable Throwable failure;

        /** Creates one; the status is 0 where no response arrived. */
        public AttemptEnded(CallInfo call, Duration duration, int status, @Nullable Throwable failure) {
            this.call = call;
            this.duration = duration;
            this.status = status;
            this.failure = failure;
        }

        /** The call; its attempts are the number of this one, from 1. */
        public CallInfo call() {
            return call;
        }

        /** How long the attempt took, to the last byte of the response. */
        public Duration duration() {
            return duration;
        }

        /** The HTTP status; empty where no response arrived. */
        public OptionalInt status() {
            return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
        }

        /** What the attempt failed with; empty if it succeeded. */
        public Optional<Throwable> failure() {
            return Optional.ofNullable(failure);
        }
    }

    /** An attempt that will be made. */
    final class RetryPlanned {
        private final CallInfo call;
        private final Duration pause;
        private final Throwable reason;

        /** Creates one. */
        public RetryPlanned(CallInfo call, Duration pause, Throwable reason) {
            this.call = call;
            this.pause = pause;
            this.reason = reason;
        }

        /** The call; its attempts are those that were made. */
        public CallInfo call() {
            return call;
        }

        /** The pause before the attempt. */
        public Duration pause() {
            return pause;
        }

        /** What the attempt before failed with. */
        public Throwable reason() {
            return reason;
        }
    }

    /** A call that ended. */
    final class CallEnded {
        private final CallInfo call;
        private final Duration duration;
        private final @Nullable Throwable failure;

        /** Creates one. */
        public CallEnded(CallInfo call, Duration duration, @Nullable Throwable failure) {
            this.call = call;
            this.duration = duration;
            this.failure = failure;
        }

        /** The call. */
        public CallInfo call() {
            return call;
        }

        /** How long the call took, with all attempts and pauses. */
        public Duration duration() {
            return duration;
        }

        /** What the call failed with; empty if it succeeded. */
        public Optional<Throwable> failure() {
            return Optional.ofNullable(failure);
        }
    }

    /** A job that changed its state. */
    final class JobStateChanged {
        private final String jobId;
        private final String status;

        /** Creates one. */
        public JobStateChanged(String jobId, String status) {
            this.jobId = jobId;
            this.status = status;
        }

        /** The id of the job. */
        public String jobId() {
            return jobId;
        }

        /** The status that the provider reports now. */
        public String status() {
            return status;
        }
    }

    /** A status that the spec does not declare. */
    final class UnknownStatus {
        private final String jobId;
        private final String status;

        /** Creates one. */
        public UnknownStatus(String jobId, String status) {
            this.jobId = jobId;
            this.status = status;
        }

        /** The id of a job that has it. */
        public String jobId() {
            return jobId;
        }

        /** The status. */
        public String status() {
            return status;
        }
    }

    /** A value that does not fit the type of its property. */
    final class UnexpectedValue {
        private final String model;
        private final String property;

        /** Creates one. */
        public UnexpectedValue(String model, String property) {
            this.model = model;
            this.property = property;
        }

        /** The simple name of the model's class. */
        public String model() {
            return model;
        }

        /** The name of the property in the spec. */
        public String property() {
            return property;
        }
    }
}
