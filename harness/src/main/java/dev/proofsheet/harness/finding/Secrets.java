package dev.proofsheet.harness.finding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a credential looks like, wherever it stands. */
public final class Secrets {
    /** What stands in the place of a credential. */
    public static final String REMOVED = "(not repeated here)";

    private static final String[] HEADERS = {"authorization", "proxy-authorization", "cookie", "set-cookie"};
    private static final Set<String> PROPERTIES = Set.of(
            "apikey",
            "accesstoken",
            "refreshtoken",
            "authorization",
            "clientsecret",
            "secret",
            "password",
            "privatekey");
    // Linear: each is possessive, and what it repeats cannot hold its own beginning.
    private static final List<Pattern> TEXTS = List.of(
            Pattern.compile("(?i)\\b(bearer|basic)\\s++[A-Za-z0-9+/._=-]{12,}+"),
            Pattern.compile("\\bsk-[A-Za-z0-9_-]{16,}+"),
            Pattern.compile("(?<![\\w-])(?:(?!\\beyJ)[\\w-])*+eyJ[\\w-]{8,}+\\.[\\w-]{8,}+\\.[\\w-]++"),
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----[A-Za-z0-9+/=\\s]*+"),
            Pattern.compile("https?://[^/\\s:@]++:[^/\\s@]++@"));

    /** Names that may mean a credential in an API that nobody has described. */
    private static final Pattern DELICATE =
            Pattern.compile("(?i)key|token|secret|auth|passw|credential|session|signature|cookie");

    private static final Pattern NAME = Pattern.compile("(?<![A-Za-z_-])([A-Za-z_-]{3,}+)\"?\\s*+[:=]\\s*+");

    // The repetition is possessive, because a backtracking one needs a frame of the stack for each character.
    private static final Pattern VALUE = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"?|(?!\\(not )[^\\s&,}]++");

    private static final Pattern URL = Pattern.compile("https?://[^\\s\"'<>]++");

    /** Shorter texts stand everywhere, and no credential is so short. */
    private static final int SHORTEST = 6;

    /** Recordings repeat few names very often. */
    private static final int MOST_NAMES = 10_000;

    private static final Map<String, Boolean> KNOWN_PROPERTIES = new ConcurrentHashMap<>();

    private Secrets() {}

    /** Whether a header of this name carries a credential, whatever the API. */
    public static boolean isHeader(String name) {
        for (String header : HEADERS) {
            if (header.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a property of this name carries a credential. */
    public static boolean isProperty(String name) {
        Boolean known = KNOWN_PROPERTIES.get(name);
        if (known == null) {
            known = PROPERTIES.contains(name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT));
            if (KNOWN_PROPERTIES.size() < MOST_NAMES) {
                KNOWN_PROPERTIES.put(name, known);
            }
        }
        return known;
    }

    /** Whether what stands under this name is better not repeated. One hidden too much does no harm there. */
    public static boolean isDelicate(String name) {
        return DELICATE.matcher(name).find();
    }

    /** Whether a text holds something that looks like a credential. */
    public static boolean isIn(String text) {
        return TEXTS.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }

    private static String without(String text, String secret) {
        return secret.length() < SHORTEST ? text : text.replace(secret, REMOVED);
    }

    /**
     * A text without these values, and without whatever else in it looks like a credential. Takes time in proportion to the
     * text, and to the number of values.
     */
    public static String removed(String text, List<String> known) {
        String clean = text;
        for (Pattern pattern : TEXTS) {
            clean = pattern.matcher(clean).replaceAll(Matcher.quoteReplacement(REMOVED));
        }
        // Names come before known values, because a cookie's name may be one of these.
        clean = withoutNamedValues(clean);
        for (String value : known) {
            clean = without(clean, value);
            // A header holds its secret beside words: the name of a scheme, the names of cookies.
            for (String piece : value.split("[\\s;,=]+", -1)) {
                clean = without(clean, piece);
            }
        }
        return clean;
    }

    /** A text whose URLs have no queries: they are often signed, and whoever has the URL has what it leads to. */
    public static String withoutQueries(String text) {
        return URL.matcher(text).replaceAll(url -> {
            int query = url.group().indexOf('?') + 1;
            boolean hasQuery = query > 0 && query < url.group().length();
            return Matcher.quoteReplacement(hasQuery ? url.group().substring(0, query) + REMOVED : url.group());
        });
    }

    /** What follows a name that is not delicate may hold one that is. */
    private static String withoutNamedValues(String text) {
        StringBuilder clean = new StringBuilder();
        Matcher name = NAME.matcher(text);
        Matcher value = VALUE.matcher(text);
        int kept = 0;
        for (int from = 0; name.find(from); from = Math.max(name.end(), kept)) {
            if (isDelicate(name.group(1))
                    && value.region(name.end(), text.length()).lookingAt()) {
                clean.append(text, kept, name.end()).append(REMOVED);
                kept = value.end();
            }
        }
        return clean.append(text, kept, text.length()).toString();
    }
}
