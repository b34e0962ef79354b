package dev.proofsheet.logging.internal;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Hides what a log must not hold: credentials, and the queries of URLs that are themselves a key to something.
 *
 * <p>Takes time in proportion to the text: each pattern is possessive, or begins only where the one before ended.
 */
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
    private static final Pattern QUERY = Pattern.compile("\\?([^\\s\"'<>]++)");

    private static final Pattern USER_INFORMATION = Pattern.compile("(?<=//|\\\\/)[^/?#@\\s\"]++@");

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
    private final Map<String, Pattern> parameters;
    private final SecretValues secrets;

    LogRedaction(Collection<String> headers, Collection<String> parameters) {
        this(
                Stream.concat(SECRET_HEADERS.stream(), headers.stream().map(name -> name.toLowerCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet()),
                parameters.stream().distinct().collect(Collectors.toMap(name -> name, LogRedaction::parameter)),
                SecretValues.NONE);
    }

    private LogRedaction(Set<String> headers, Map<String, Pattern> parameters, SecretValues secrets) {
        this.headers = headers;
        this.parameters = parameters;
        this.secrets = secrets;
    }

    private static Pattern parameter(String name) {
        return Pattern.compile("(?i)(?<=^|[&?#])(" + Pattern.quote(name) + ")=[^&#]*");
    }

    /** The same for the texts of one exchange, in which the credentials of its request are hidden wherever they appear. */
    LogRedaction of(Request request) {
        Stream<String> sent = request.headers().names().stream()
                .filter(this::isSecret)
                .flatMap(name -> request.headers(name).stream());
        Stream<String> asked = parameters.keySet().stream()
                .flatMap(name -> request.url().queryParameterValues(name).stream())
                .filter(Objects::nonNull);
        return new LogRedaction(
                headers, parameters, SecretValues.of(Stream.concat(sent, asked).toList()));
    }

    /** One line of the log, whatever it was made of. */
    String line(String text) {
        return ControlCharacters.escape(secrets.hide(text, HIDDEN));
    }

    /** How much behind the end of a text belongs to what is given to {@link #start}. */
    int reach() {
        return secrets.reach();
    }

    /** The start of a text that goes on, up to the given end, without the credentials of the request. */
    String start(String text, int end) {
        return secrets.hide(text, end, HIDDEN);
    }

    private boolean isSecret(String header) {
        return headers.contains(header.toLowerCase(Locale.ROOT));
    }

    /** A URL without its fragment, which is not sent. */
    String url(HttpUrl url) {
        return text(url.newBuilder().fragment(null).build().toString());
    }

    /** The value of a header, as far as it may be shown. */
    String header(String name, String value) {
        return isSecret(name) ? HIDDEN : text(value);
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
        for (Pattern parameter : parameters.values()) {
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
