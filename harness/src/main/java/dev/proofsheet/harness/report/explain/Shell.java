package dev.proofsheet.harness.report.explain;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words as a POSIX shell reads them. */
final class Shell {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_/.:=@%+-]+");

    private Shell() {}

    /** One word that the shell takes literally. */
    static String word(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /** A name for an environment variable: {@code SUBSCRIPTION_KEY} of {@code subscriptionKey}. */
    static String variable(String name) {
        String words = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replaceAll("[^A-Za-z0-9]+", "_");
        String upper = words.toUpperCase(Locale.ROOT);
        return Character.isDigit(upper.charAt(0)) ? "_" + upper : upper;
    }
}
