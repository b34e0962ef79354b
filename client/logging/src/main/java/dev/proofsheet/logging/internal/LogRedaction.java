package dev.proofsheet.logging.internal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Hides what a log must not have: credentials, bytes, and what makes a URL a key to something.
 *
 * <p>Takes time in proportion to the text: each pattern is possessive, or begins only where the one before ended.
 */
final class LogRedaction {
    static final String HIDDEN = "██";

    /** Names of headers and parameters that carry a credential or a signature; hiding too much does no harm. */
    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i)auth|cookie|credential|key|password|secret|session|signature|token|hmac|jwt|%"
                    + "|^(x-)?(sig|sign|hash|md5|verify|policy)$");

    private static final String IDEMPOTENCY_KEY = "idempotency-key";

    /** Bytes as Base64; at the end of a text that goes on, a short piece of them. */
    private static final Pattern BASE64 = Pattern.compile("(?:[A-Za-z0-9+/_-]|\\\\/){256,}+={0,2}");

    private static final Pattern BASE64_THAT_GOES_ON = Pattern.compile("(?:[A-Za-z0-9+/_-]|\\\\/){32,}+$");

    private final Set<String> headers;
    private final Set<String> parameters;
    private final SecretValues secrets;

    LogRedaction(Collection<String> headers, Collection<String> parameters) {
        this(lowerCase(headers), lowerCase(parameters), SecretValues.NONE);
    }

    private LogRedaction(Set<String> headers, Set<String> parameters, SecretValues secrets) {
        this.headers = headers;
        this.parameters = parameters;
        this.secrets = secrets;
    }

    private static Set<String> lowerCase(Collection<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** The same for the texts of one exchange, in which the credentials of its request are hidden wherever they appear. */
    LogRedaction of(Request request) {
        Stream<String> sent = request.headers().names().stream()
                .filter(this::isSecret)
                .flatMap(name -> request.headers(name).stream());
        Stream<String> asked = request.url().queryParameterNames().stream()
                .filter(name -> parameters.contains(name.toLowerCase(Locale.ROOT)))
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
        String name = header.toLowerCase(Locale.ROOT);
        return headers.contains(name)
                || (!name.equals(IDEMPOTENCY_KEY) && SECRET_NAME.matcher(name).find());
    }

    /** A URL without its fragment, which is not sent. */
    String url(HttpUrl url) {
        String address = UrlRedaction.hide(
                url.newBuilder().query(null).fragment(null).build().toString(), HIDDEN);
        String query = url.encodedQuery();
        return query == null ? address : address + "?" + parameters(query);
    }

    /** The value of a header, as far as it may be shown. */
    String header(String name, String value) {
        return isSecret(name) ? HIDDEN : text(value, false);
    }

    /**
     * A text that holds URLs and bytes.
     *
     * @param isCut whether more would follow
     */
    String text(String text, boolean isCut) {
        // First, because a credential that is cut in two is not found any more.
        String anonymous = secrets.hide(text, HIDDEN);
        String shown = BASE64.matcher(anonymous)
                .replaceAll(match -> HIDDEN + "(" + match.group().length() + " characters)");
        return UrlRedaction.hide(isCut ? BASE64_THAT_GOES_ON.matcher(shown).replaceAll(HIDDEN) : shown, HIDDEN);
    }

    /** The query of a URL, or the body of a form. If it is signed, each of its values may be a part of the signature. */
    String parameters(String query) {
        List<String> parameters = List.of(query.split("&", -1));
        boolean isSigned = parameters.stream()
                .anyMatch(parameter -> !parameter.contains("=")
                        || SECRET_NAME.matcher(name(parameter)).find());
        return parameters.stream()
                .map(parameter -> parameter(parameter, isSigned))
                .collect(Collectors.joining("&"));
    }

    private String parameter(String parameter, boolean isSigned) {
        if (!parameter.contains("=")) {
            return HIDDEN;
        }
        String name = name(parameter);
        boolean isHidden = isSigned || parameters.contains(name.toLowerCase(Locale.ROOT));
        return name + "=" + (isHidden ? HIDDEN : text(parameter.substring(name.length() + 1), false));
    }

    private static String name(String parameter) {
        return parameter.substring(0, Math.max(0, parameter.indexOf('=')));
    }
}
