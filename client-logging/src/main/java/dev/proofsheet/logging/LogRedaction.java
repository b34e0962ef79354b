package dev.proofsheet.logging;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** Hides what a log must not hold: credentials, and the queries of URLs that are themselves a key to something. */
final class LogRedaction {
    static final String HIDDEN = "██";

    private static final Set<String> SECRET_HEADERS = Set.of(
            "authorization",
            "proxy-authorization",
            "cookie",
            "set-cookie",
            "api-key",
            "x-api-key",
            "x-auth-token",
            "x-amz-security-token");

    /** Every query, in a URL or in a text that holds URLs; JSON may write its characters as escapes. */
    private static final Pattern QUERY = Pattern.compile("\\?([^\\s\"'<>]+)");

    private static final Pattern USER_INFORMATION = Pattern.compile("(?<=//|\\\\/)[^/?#@\\s\"]+@");

    /**
     * Names that say that a URL is signed or carries a credential. To hide the query of one that does not is no harm, so
     * they are taken widely; a name that is percent-encoded is not looked into, and counts.
     */
    private static final Pattern SIGNED = Pattern.compile(
            "(?i)signature|token|secret|credential|password|key|auth|hmac|jwt|%|^(x-)?(sig|sign|hash|md5|verify|policy)$");

    /** Where a name begins: also that of a URL which is a value in another's query. */
    private static final Pattern SEPARATOR = Pattern.compile("(?i)[&?#;]|%26|%3f");

    private static final Pattern EQUALS = Pattern.compile("(?i)=|%3d");

    private static final Pattern VALUE = Pattern.compile("=[^&#]*");

    private final Set<String> headers;
    private final List<Pattern> parameters;

    LogRedaction(Collection<String> headers, Collection<String> parameters) {
        this.headers = Stream.concat(
                        SECRET_HEADERS.stream(), headers.stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
        this.parameters = parameters.stream()
                .map(name -> Pattern.compile("(?i)(?<=^|[&?#])(" + Pattern.quote(name) + ")=[^&#]*"))
                .toList();
    }

    /** A URL without its fragment, which is not sent. */
    String url(HttpUrl url) {
        return text(url.newBuilder().fragment(null).build().toString());
    }

    /** The value of a header, as far as it may be shown. */
    String header(String name, String value) {
        return headers.contains(name.toLowerCase(Locale.ROOT)) ? HIDDEN : text(value);
    }

    /** A URL, or a text that holds URLs. */
    String text(String text) {
        return text(text, false);
    }

    /**
     * A text that holds URLs.
     *
     * @param isCut whether more would follow, so that a URL at its end may be signed and not show it
     */
    String text(String text, boolean isCut) {
        String anonymous = USER_INFORMATION.matcher(text).replaceAll(HIDDEN + "@");
        return QUERY.matcher(anonymous).replaceAll(match -> {
            boolean mayGoOn = isCut && match.end() == anonymous.length();
            return Matcher.quoteReplacement("?" + (mayGoOn ? HIDDEN : query(match.group(1))));
        });
    }

    /** What follows a question mark, or is the body of a form. */
    String query(String written) {
        String query = written.replace("\\u0026", "&").replace("\\u003d", "=").replace("&amp;", "&");
        if (isSigned(query)) {
            return VALUE.matcher(query).replaceAll("=" + HIDDEN);
        }
        String shown = query;
        for (Pattern parameter : parameters) {
            shown = parameter.matcher(shown).replaceAll("$1=" + HIDDEN);
        }
        return shown;
    }

    private static boolean isSigned(String query) {
        return SEPARATOR
                .splitAsStream(query)
                .map(parameter -> EQUALS.split(parameter, 2))
                .anyMatch(parameter ->
                        parameter.length == 2 && SIGNED.matcher(parameter[0]).find());
    }
}
