package dev.proofsheet.harness.finding;

import java.util.function.UnaryOperator;

/**
 * The beginning of a value, as far as a reader takes it in, without what must not be shown.
 *
 * @param text the beginning, and how much more there is
 * @param whole whether nothing was cut
 */
public record Excerpt(String text, boolean whole) {
    /** What is looked through for credentials beyond what is shown: none is as long as half of it. */
    private static final int MARGIN = 8_000;

    /** The first characters of a text; what must not be shown is taken out before anything is cut, so that no part of it stays. */
    public static Excerpt of(String text, int longest, UnaryOperator<String> shown) {
        boolean looksThroughAll = text.length() <= longest + MARGIN;
        String clean = shown.apply(looksThroughAll ? text : text.substring(0, longest + MARGIN));
        // What was looked through can end in the middle of a credential.
        String safe = looksThroughAll ? clean : clean.substring(0, Math.max(0, clean.length() - MARGIN / 2));
        int end = Math.min(safe.length(), longest);
        if (looksThroughAll && end == safe.length()) {
            return new Excerpt(safe, true);
        }
        end -= end > 0 && Character.isHighSurrogate(safe.charAt(end - 1)) ? 1 : 0;
        int more = (looksThroughAll ? clean.length() : text.length()) - end;
        return new Excerpt(safe.substring(0, end) + "… (" + more + " more characters)", false);
    }
}
