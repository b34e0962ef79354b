package dev.proofsheet.harness.run;

import dev.proofsheet.document.Location;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a recording says of an exchange beside its messages, and what is left of these.
 *
 * @param location where it stands
 * @param sentAt when the request was sent
 * @param took how long it took until the reply was there
 * @param state the state of the job that the reply tells
 * @param messages how much of its messages is kept
 */
public record RecordedTrace(
        Location location,
        Optional<Instant> sentAt,
        Optional<Duration> took,
        Optional<String> state,
        Messages messages) {
    /** How much of the messages of an exchange is kept. They are kept where something was found, without credentials. */
    public enum Messages {
        /** Nothing. */
        FORGOTTEN,
        /** The beginnings of long texts; a body may be left out. */
        SHORTENED,
        /** All of the request, so that it can be sent again; of the reply perhaps less. */
        WHOLE
    }
}
