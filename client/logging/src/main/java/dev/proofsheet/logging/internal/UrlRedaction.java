package dev.proofsheet.logging.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides in a text what makes a URL a key to something: its user information, its query and its fragment.
 *
 * <p>Takes time in proportion to the text: each pattern is possessive, or begins only where the one before ended.
 */
public final class UrlRedaction {
    /** What can be a URL. JSON and HTML may write its characters as escapes. */
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"\\\\]|\\\\.)++");

    private static final Pattern AUTHORITY = Pattern.compile("(?:/|\\\\/|%2[fF]|\\\\u002[fF]){2}");
    private static final Pattern QUERY = Pattern.compile("[?#]|(?:%|\\\\u00|\\\\x)(?:3[fF]|23)");
    private static final Pattern PARAMETER = Pattern.compile("=|(?:%|\\\\u00|\\\\x)3[dD]");
    private static final Pattern USER_INFORMATION = Pattern.compile("(?<=//|\\\\/)[^/?#@]++@");

    private UrlRedaction() {}

    /** The text with the replacement in place of each of them. */
    public static String hide(String text, String replacement) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(hideInWord(word.group(), replacement)));
    }

    private static String hideInWord(String word, String replacement) {
        Matcher authority = AUTHORITY.matcher(word);
        boolean isUrl = authority.find();
        Matcher query = QUERY.matcher(word);
        boolean hasQuery = query.find(isUrl ? authority.end() : 0)
                // What is not certainly a URL can be a question.
                && (isUrl || PARAMETER.matcher(word).find(query.end()));
        String address = hasQuery ? word.substring(0, query.end()) + replacement : word;
        return isUrl
                ? USER_INFORMATION.matcher(address).replaceAll(Matcher.quoteReplacement(replacement + "@"))
                : address;
    }
}
