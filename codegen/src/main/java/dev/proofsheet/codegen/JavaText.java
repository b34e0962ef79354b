package dev.proofsheet.codegen;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Texts of a spec as they stand in Java source. */
final class JavaText {
    private JavaText() {}

    /** A string literal, with its quotes. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars().forEach(c -> literal.append(escape((char) c)));
        return literal.append('"').toString();
    }

    /** The value of an annotation's array: one literal, or several in braces. */
    static String literals(List<String> texts) {
        String literals = texts.stream().map(JavaText::literal).collect(Collectors.joining(", "));
        return texts.size() == 1 ? literals : "{" + literals + "}";
    }

    /** Whether a character can be seen for what it is, in any editor and encoding: no control, no half of a pair. */
    private static boolean isPlain(char c) {
        int type = Character.getType(c);
        return !Set.of((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.LINE_SEPARATOR, (int)
                        Character.PARAGRAPH_SEPARATOR)
                .contains(type);
    }

    private static String escape(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isPlain(c) ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c);
        };
    }
}
