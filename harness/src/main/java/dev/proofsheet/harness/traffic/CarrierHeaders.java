package dev.proofsheet.harness.traffic;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Headers that browsers, proxies and content networks put to any message. No spec lists them, and none is found faulty for
 * it: the fields of RFC 9110, 9111, 6265 and 6454, of the Fetch standard and of W3C security and reporting, and those that
 * the large networks add.
 */
final class CarrierHeaders {
    private static final Set<String> NAMES = Set.of(
            "accept-charset",
            "accept-ranges",
            "allow",
            "cdn-cache-control",
            "content-disposition",
            "content-language",
            "content-location",
            "content-range",
            "content-security-policy",
            "content-security-policy-report-only",
            "cookie",
            "dnt",
            "expect",
            "expect-ct",
            "forwarded",
            "from",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "nel",
            "origin",
            "origin-agent-cluster",
            "permissions-policy",
            "priority",
            "proxy-connection",
            "range",
            "referer",
            "referrer-policy",
            "report-to",
            "reporting-endpoints",
            "server-timing",
            "set-cookie",
            "te",
            "timing-allow-origin",
            "traceparent",
            "tracestate",
            "trailer",
            "upgrade",
            "upgrade-insecure-requests",
            "warning",
            "www-authenticate",
            "x-cache",
            "x-content-type-options",
            "x-dns-prefetch-control",
            "x-download-options",
            "x-frame-options",
            "x-permitted-cross-domain-policies",
            "x-powered-by",
            "x-real-ip",
            "x-served-by",
            "x-timer",
            "x-xss-protection");

    private static final List<String> PREFIXES =
            List.of(":", "access-control-", "cf-", "cross-origin-", "sec-", "x-amz-cf-", "x-envoy-", "x-forwarded-");

    /** Recordings repeat few names very often. */
    private static final int MOST_NAMES = 10_000;

    private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

    private CarrierHeaders() {}

    /** Whether anything between the two ends may have added a header. */
    static boolean contains(String name) {
        Boolean known = KNOWN.get(name);
        if (known == null) {
            known = isListed(name);
            if (KNOWN.size() < MOST_NAMES) {
                KNOWN.put(name, known);
            }
        }
        return known;
    }

    private static boolean isListed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (NAMES.contains(lower)) {
            return true;
        }
        for (String prefix : PREFIXES) {
            if (lower.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
