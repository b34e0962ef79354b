package dev.proofsheet.logging.internal;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Escapes the characters that could forge a line of a log, drive a terminal or reorder a text. */
public final class ControlCharacters {
    /** Controls, invisible format characters such as the overrides of direction, separators of lines, lone surrogates. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private ControlCharacters() {}

    /** The text on one line, with each of these characters in the notation of Java, such as {@code \n}. */
    public static String escape(String text) {
        return CONTROL.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(match.group()
                        .chars()
                        .mapToObj(ControlCharacters::escaped)
                        .collect(Collectors.joining())));
    }

    private static String escaped(int character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u" + HexFormat.of().toHexDigits((char) character);
        };
    }
}
