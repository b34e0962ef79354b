package dev.proofsheet.harness.audit;

import com.ethlo.time.ITU;
import com.ethlo.time.MutableDateTimeBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** When a request was sent, in microseconds since 1970. */
final class StartTime {
    private static final long MICROS = 1_000_000;
    private static final int NANOS = 1_000;

    private StartTime() {}

    /** The time that a text says; nothing where it says none. */
    static Optional<Long> of(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            // HAR asks for ISO 8601. Nearly all tools write what RFC 3339 leaves of it, which is read many times
            // faster.
            MutableDateTimeBuffer time = new MutableDateTimeBuffer();
            ITU.parseLenient(text.toCharArray(), 0, text.length(), time);
            if (time.hasOffset()) {
                return Optional.of(micros(time.toEpochSecond(), time.getNano()));
            }
        } catch (DateTimeException e) {
            // Then it may be the rest of ISO 8601.
        }
        return general(text);
    }

    private static Optional<Long> general(String text) {
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            return Optional.of(micros(time.getEpochSecond(), time.getNano()));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static long micros(long seconds, int nanos) {
        return Math.addExact(Math.multiplyExact(seconds, MICROS), nanos / NANOS);
    }
}
