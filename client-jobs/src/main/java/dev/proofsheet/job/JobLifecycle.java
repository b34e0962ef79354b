package dev.proofsheet.job;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The life of a provider's jobs, as the spec describes it in {@code x-job-lifecycle}.
 *
 * @param status where the state stands in a reply, as a JSON Pointer
 * @param job where the job's name stands in the reply that started it, as a JSON Pointer
 * @param states the states that the spec knows, by name
 * @param interval how long to wait between two polls at first
 * @param timeout how long to wait for the outcome, if the caller does not say
 */
public record JobLifecycle(String status, String job, Map<String, State> states, Duration interval, Duration timeout) {

    /** Makes one; the states are copied. */
    public JobLifecycle {
        states = Map.copyOf(states);
    }

    /** What a state says about a job. */
    public enum Outcome {
        /** It is under way. */
        NONE,
        /** It ended with a result. */
        SUCCESS,
        /** It ended without one. */
        FAILURE
    }

    /**
     * A state of a job.
     *
     * @param outcome whether the job ended in it, and how
     * @param message where a failed job says why, as a JSON Pointer; null where the spec knows no such place
     */
    public record State(Outcome outcome, @Nullable String message) {
        /** A state in which a job is under way. */
        public static State underWay() {
            return new State(Outcome.NONE, null);
        }

        /** A state in which a job ended with a result. */
        public static State success() {
            return new State(Outcome.SUCCESS, null);
        }

        /** A state in which a job ended without one. */
        public static State failure(@Nullable String message) {
            return new State(Outcome.FAILURE, message);
        }
    }

    /** The state that a reply shows; empty if it shows none. */
    Optional<String> status(JsonNode reply) {
        return text(reply, status);
    }

    /** The name that a reply gives to the job which it started. */
    Optional<String> job(JsonNode reply) {
        return text(reply, job);
    }

    /** What a failed job says about itself. */
    Optional<String> message(String state, JsonNode reply) {
        State known = states.get(state);
        if (known == null || known.message() == null) {
            return Optional.empty();
        }
        JsonNode message = reply.at(JsonPointer.compile(known.message()));
        return message.isMissingNode() || message.isNull()
                ? Optional.empty()
                : Optional.of(message.isTextual() ? message.textValue() : message.toString());
    }

    private static Optional<String> text(JsonNode reply, String pointer) {
        JsonNode value = reply.at(JsonPointer.compile(pointer));
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }
}
