package dev.proofsheet.harness.spec;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Headers that belong to HTTP and its servers, and that no API description lists. */
public final class HttpHeaders {
    private static final Set<String> GENERAL = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "age",
            "alt-svc",
            "cache-control",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "date",
            "etag",
            "expires",
            "host",
            "keep-alive",
            "last-modified",
            "location",
            "pragma",
            "server",
            "strict-transport-security",
            "transfer-encoding",
            "user-agent",
            "vary",
            "via");

    /** What RFC 9110 calls a token. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private HttpHeaders() {}

    /** The name of a header that a spec declares; an error where it is none. */
    static String name(SpecNode node) {
        if (!NAME.matcher(node.text()).matches()) {
            throw node.error(
                    "'" + node.text() + "' is no name of a header; it holds a blank or another forbidden character");
        }
        return node.text();
    }

    /** Whether a header may be sent without standing in a spec. */
    public static boolean needNoDeclaration(String name) {
        return GENERAL.contains(name.toLowerCase(Locale.ROOT));
    }
}
