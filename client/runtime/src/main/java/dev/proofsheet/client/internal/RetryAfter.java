package dev.proofsheet.client.internal;

import dev.proofsheet.client.Headers;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads {@code Retry-After}: seconds, or a date in one of the three forms of HTTP (RFC 9110, 5.6.7 and 10.2.3).
 *
 * <p>A date is compared with the response's own {@code Date}, so that the clock of this machine does not matter. What is
 * past is now, and nothing is longer than a minute.
 */
public final class RetryAfter {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private RetryAfter() {}

    /**
     * How long to wait.
     *
     * @param now the time of this machine, for a response without a date
     * @return empty if there is no such header, or it is invalid
     */
    public static Optional<Duration> of(Headers headers, Instant now) {
        return headers.first("Retry-After")
                .map(String::trim)
                .flatMap(text -> seconds(text)
                        .or(() -> date(text, now)
                                .map(then -> Duration.between(
                                        headers.first("Date")
                                                .flatMap(date -> date(date.trim(), now))
                                                .orElse(now),
                                        then)))
                        .map(RetryAfter::limited));
    }

    private static Duration limited(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static Optional<Duration> seconds(String text) {
        // An exponent of a billion would make a number of a billion digits.
        if (text.length() > 20 || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return Optional.empty();
        }
        BigDecimal most = BigDecimal.valueOf(LONGEST.toSeconds());
        BigDecimal seconds = new BigDecimal(text).max(most.negate()).min(most);
        return Optional.of(Duration.ofNanos(seconds.movePointRight(9).longValue()));
    }

    private static Optional<Instant> date(String text, Instant now) {
        LocalDate pivot = now.atZone(ZoneOffset.UTC).toLocalDate().minusYears(50);
        DateTimeFormatter rfc850 = new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, pivot)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.US)
                .withZone(ZoneOffset.UTC);
        DateTimeFormatter asctime = new DateTimeFormatterBuilder()
                .appendPattern("EEE MMM ")
                .padNext(2)
                .appendPattern("d HH:mm:ss yyyy")
                .toFormatter(Locale.US)
                .withZone(ZoneOffset.UTC);
        return Stream.of(DateTimeFormatter.RFC_1123_DATE_TIME, rfc850, asctime)
                .flatMap(form -> parse(form, text).stream())
                .findFirst();
    }

    private static Optional<Instant> parse(DateTimeFormatter form, String text) {
        try {
            return Optional.of(form.parse(text, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
