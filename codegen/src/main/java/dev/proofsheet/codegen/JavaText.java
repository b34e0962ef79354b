package dev.proofsheet.codegen;

import java.util.List;
import java.util.Locale;
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

    private static String escape(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c < ' ' ? String.format(Locale.ROOT, "\\%03o", (int) c) : String.valueOf(c);
        };
    }
}
