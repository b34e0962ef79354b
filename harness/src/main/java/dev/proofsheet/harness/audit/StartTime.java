package dev.proofsheet.harness.audit;

import com.ethlo.time.ITU;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When a request was sent, in microseconds since 1970. */
final class StartTime {
    private StartTime() {}

    /** The time that a text says; nothing where it says none. */
    static Optional<Long> of(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    ChronoUnit.MICROS.between(Instant.EPOCH, read(text).toInstant()));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** HAR asks for ISO 8601, and nearly all tools write what RFC 3339 leaves of it, which is read many times faster. */
    private static OffsetDateTime read(String text) {
        try {
            return ITU.parseDateTime(text);
        } catch (DateTimeException e) {
            return OffsetDateTime.parse(text);
        }
    }
}
