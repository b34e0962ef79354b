package dev.proofsheet.harness.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A format as the validator knows it, and quick with what nearly all texts of it look like: the general parsers of dates and
 * addresses and the patterns are a good part of the time that a reply takes.
 */
public final class QuickFormat implements Format {
    private final Format general;
    private final Predicate<String> plain;

    private QuickFormat(Format general, Predicate<String> plain) {
        this.general = general;
        this.plain = plain;
    }

    /** Makes those formats quick that are common in replies. */
    public static void quicken(Map<String, Format> known) {
        quicken(known, "date-time", PlainTexts::isTimestamp);
        quicken(known, "uri", PlainTexts::isAddress);
        quicken(known, "uuid", PlainTexts::isUuid);
    }

    private static void quicken(Map<String, Format> known, String name, Predicate<String> plain) {
        known.put(name, new QuickFormat(Objects.requireNonNull(known.get(name), name), plain));
    }

    @Override
    public String getName() {
        return general.getName();
    }

    @Override
    public String getMessageKey() {
        return general.getMessageKey();
    }

    @Override
    public boolean matches(ExecutionContext execution, String text) {
        return plain.test(text) || general.matches(execution, text);
    }
}
