package dev.proofsheet.harness.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.DateTimeFormat;
import com.networknt.schema.format.Format;

/**
 * {@code date-time}, as the validator knows it, and quick with what nearly all timestamps look like: it reads a text with a
 * general parser of dates, which is most of the time that a reply takes.
 */
public final class TimestampFormat implements Format {
    private static final String SHAPE = "0000-00-00T00:00:00";
    private static final int LAST_DAY_OF_EVERY_MONTH = 28;

    private final Format general = new DateTimeFormat();

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
        return isPlain(text) || general.matches(execution, text);
    }

    /** Whether a text is a time of UTC on a day that every month has; of any other this says nothing. */
    private static boolean isPlain(String text) {
        if (text.length() <= SHAPE.length() || !hasShape(text) || !endsWithFractionAndZ(text)) {
            return false;
        }
        int month = number(text, 5);
        int day = number(text, 8);
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= LAST_DAY_OF_EVERY_MONTH
                && number(text, 11) < 24
                && number(text, 14) < 60
                && number(text, 17) < 60;
    }

    private static boolean hasShape(String text) {
        for (int index = 0; index < SHAPE.length(); index++) {
            char expected = SHAPE.charAt(index);
            char actual = text.charAt(index);
            if (expected == '0' ? !isDigit(actual) : actual != expected) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsWithFractionAndZ(String text) {
        int index = SHAPE.length();
        if (text.charAt(index) == '.' && index + 1 < text.length() && isDigit(text.charAt(index + 1))) {
            index += 2;
            while (index < text.length() && isDigit(text.charAt(index))) {
                index++;
            }
        }
        return index == text.length() - 1 && text.charAt(index) == 'Z';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static int number(String text, int index) {
        return (text.charAt(index) - '0') * 10 + text.charAt(index + 1) - '0';
    }
}
