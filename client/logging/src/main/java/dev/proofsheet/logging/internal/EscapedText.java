package dev.proofsheet.logging.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text whose escapes are decoded step by step, and where each of its characters was in the original. */
final class EscapedText {
    /** Of one byte each: credentials have no other characters. */
    private static final Pattern ESCAPE = Pattern.compile("(?:%|\\\\x|\\\\u00)(\\p{XDigit}{2})"
            + "|&#[xX]0{0,4}(\\p{XDigit}{2});"
            + "|&#0{0,4}(\\d{2,3});"
            + "|\\\\([^\\w\\s])"
            + "|&(amp|lt|gt|quot|apos);");

    private final String text;
    private final int[] origins;

    private EscapedText(String text, int[] origins) {
        this.text = text;
        this.origins = origins;
    }

    static EscapedText of(String text) {
        int[] origins = new int[text.length() + 1];
        for (int i = 0; i < origins.length; i++) {
            origins[i] = i;
        }
        return new EscapedText(text, origins);
    }

    String text() {
        return text;
    }

    /** Where the character at this position, or the end of the text, was in the original. */
    int origin(int position) {
        return origins[position];
    }

    boolean hasEscapes() {
        return ESCAPE.matcher(text).find();
    }

    EscapedText decoded() {
        StringBuilder plain = new StringBuilder(text.length());
        int[] places = new int[origins.length];
        Matcher escape = ESCAPE.matcher(text);
        int position = 0;
        while (position < text.length()) {
            int next = escape.find() ? escape.start() : text.length();
            System.arraycopy(origins, position, places, plain.length(), next - position);
            plain.append(text, position, next);
            position = next;
            if (next < text.length()) {
                places[plain.length()] = origins[next];
                plain.append(character(escape));
                position = escape.end();
            }
        }
        places[plain.length()] = origins[text.length()];
        return new EscapedText(plain.toString(), places);
    }

    private static char character(Matcher escape) {
        if (escape.group(1) != null) {
            return (char) Integer.parseInt(escape.group(1), 16);
        }
        if (escape.group(2) != null) {
            return (char) Integer.parseInt(escape.group(2), 16);
        }
        if (escape.group(3) != null) {
            return (char) Integer.parseInt(escape.group(3));
        }
        return escape.group(4) != null ? escape.group(4).charAt(0) : named(escape.group(5));
    }

    private static char named(String entity) {
        return switch (entity) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            default -> '\'';
        };
    }
}
