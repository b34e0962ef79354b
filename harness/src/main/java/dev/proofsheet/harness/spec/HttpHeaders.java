package dev.proofsheet.harness.spec;

import java.util.Locale;
import java.util.Set;

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

    private HttpHeaders() {}

    /** Whether a header may be sent without standing in a spec. */
    public static boolean needNoDeclaration(String name) {
        return GENERAL.contains(name.toLowerCase(Locale.ROOT));
    }
}
