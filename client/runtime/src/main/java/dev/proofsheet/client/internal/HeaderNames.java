package dev.proofsheet.client.internal;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which headers a caller can set. */
public final class HeaderNames {
    private static final Pattern NAME = Pattern.compile("[\\w!#$%&'*+.^`|~-]+");

    /** OkHttp or HTTP itself sets them, or they change what a response means. */
    private static final Set<String> OF_TRANSPORT = Set.of(
            "accept-encoding",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "cookie",
            "expect",
            "host",
            "http2-settings",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-range",
            "if-unmodified-since",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "range",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private HeaderNames() {}

    /** Whether a text can be the name of a header (RFC 9110, 5.6.2). */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether a text can be the value of a header. */
    public static boolean isValue(String value) {
        return value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f));
    }

    /** Whether the transport owns a header. */
    public static boolean isOfTransport(String name) {
        return OF_TRANSPORT.contains(name.toLowerCase(Locale.ROOT));
    }
}
