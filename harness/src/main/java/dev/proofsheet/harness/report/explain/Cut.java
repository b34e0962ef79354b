package dev.proofsheet.harness.report.explain;

/** Cuts a text to a length, and says so. */
public final class Cut {
    private Cut() {}

    /** The text, or its beginning and how much more there is. A character of two halves is never torn. */
    public static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "… (" + (text.length() - end) + " more characters)";
    }
}
