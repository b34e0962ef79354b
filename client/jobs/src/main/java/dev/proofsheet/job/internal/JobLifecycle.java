package dev.proofsheet.job.internal;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.proofsheet.job.JobState;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lifecycle of a kind of job, as the spec describes it in {@code x-job-lifecycle}.
 *
 * @param status where a response has the status, as a JSON Pointer
 * @param job where the response that starts a job has its id, as a JSON Pointer
 * @param states the statuses that the spec declares, by name
 * @param interval how long to wait between two polls at first
 * @param timeout how long to wait for the result, if the caller does not say
 */
public record JobLifecycle(
        JsonPointer status, JsonPointer job, Map<String, State> states, Duration interval, Duration timeout) {

    /** Creates one; the states are copied. */
    public JobLifecycle {
        states = Map.copyOf(states);
    }

    /** Creates one from pointers as texts. */
    public JobLifecycle(String status, String job, Map<String, State> states, Duration interval, Duration timeout) {
        this(JsonPointer.compile(status), JsonPointer.compile(job), states, interval, timeout);
    }

    /**
     * What a status means.
     *
     * @param state the state of a job that has it
     * @param message where a failed job says why; null where the spec knows no such place
     */
    public record State(JobState state, @Nullable JsonPointer message) {
        /** The status of a job that has not begun. */
        public static State pending() {
            return new State(JobState.PENDING, null);
        }

        /** The status of a job that is being worked on. */
        public static State running() {
            return new State(JobState.RUNNING, null);
        }

        /** The status of a job that ended with a result. */
        public static State success() {
            return new State(JobState.SUCCEEDED, null);
        }

        /** The status of a job that ended without a result. */
        public static State failure(@Nullable String message) {
            return new State(JobState.FAILED, message == null ? null : JsonPointer.compile(message));
        }

        /** The status of a job that was cancelled. */
        public static State cancelled(@Nullable String message) {
            return new State(JobState.CANCELLED, message == null ? null : JsonPointer.compile(message));
        }
    }

    /** The status that a response shows; empty if it shows none. */
    Optional<String> status(JsonNode response) {
        return text(response, status);
    }

    /** The id that a response gives to the job which it started. */
    Optional<String> job(JsonNode response) {
        return text(response, job).filter(id -> !id.isBlank());
    }

    JobState state(String status) {
        State known = states.get(status);
        return known == null ? JobState.UNKNOWN : known.state();
    }

    /** What a failed job says about itself. */
    Optional<String> message(String status, JsonNode response) {
        State known = states.get(status);
        if (known == null || known.message() == null) {
            return Optional.empty();
        }
        JsonNode message = response.at(known.message());
        return message.isMissingNode() || message.isNull()
                ? Optional.empty()
                : Optional.of(message.isTextual() ? message.textValue() : message.toString());
    }

    /** An id can be a number where the spec says text, and is needed all the same. */
    private static Optional<String> text(JsonNode response, JsonPointer place) {
        JsonNode value = response.at(place);
        return value.isTextual() || value.isIntegralNumber() ? Optional.of(value.asText()) : Optional.empty();
    }
}
