package dev.proofsheet.harness.traffic;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The address of a request. Browsers record addresses that {@link java.net.URI} refuses, so that they are cut here by hand.
 *
 * @param scheme the scheme in lower case; empty where the text is no address
 * @param host the host in lower case, with its port where it is not the usual one; without a name or password
 * @param path the path as it was sent, percent-encoded
 * @param query what stands behind the question mark, percent-encoded; empty where there is none
 */
public record Address(String scheme, String host, String path, String query) {

    /** Cuts an address into its pieces. */
    public static Address of(String url) {
        int colon = url.indexOf(':');
        String scheme = colon < 0 ? "" : url.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!url.startsWith("://", Math.max(colon, 0))) {
            return new Address(scheme, "", "", "");
        }
        int hostBegin = colon + 3;
        int queryEnd = end(url, '#', hostBegin, url.length());
        int pathEnd = end(url, '?', hostBegin, queryEnd);
        int hostEnd = end(url, '/', hostBegin, pathEnd);
        String authority = url.substring(hostBegin, hostEnd);
        String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        String usualPort = scheme.equals("https") ? ":443" : ":80";
        return new Address(
                scheme,
                host.endsWith(usualPort) ? host.substring(0, host.length() - usualPort.length()) : host,
                url.substring(hostEnd, pathEnd),
                pathEnd < queryEnd ? url.substring(pathEnd + 1, queryEnd) : "");
    }

    /** Where a mark stands; the end where it does not. */
    private static int end(String url, char mark, int from, int end) {
        int at = url.indexOf(mark, from);
        return at < 0 || at > end ? end : at;
    }

    /** Whether this is an address of HTTP, and not of a WebSocket, a data URL or a browser's extension. */
    public boolean isHttp() {
        return scheme.equals("https") || scheme.equals("http");
    }

    /** The same, as the base of other paths. */
    Address withoutEndingSlash() {
        return path.endsWith("/") ? new Address(scheme, host, path.substring(0, path.length() - 1), query) : this;
    }

    /** The fields of the query, decoded, in their order. */
    Map<String, List<String>> fields() {
        return fields(query);
    }

    /** The fields of a query or of a form, decoded, in their order. */
    static Map<String, List<String>> fields(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String field : text.isEmpty() ? new String[0] : text.split("&", -1)) {
            int equals = field.indexOf('=');
            String name = equals < 0 ? field : field.substring(0, equals);
            String value = equals < 0 ? "" : field.substring(equals + 1);
            fields.computeIfAbsent(decoded(name), any -> new ArrayList<>()).add(decoded(value));
        }
        return fields;
    }

    /** A piece of a path; a plus in it is a plus. */
    static String decodedPath(String text) {
        return text.indexOf('%') < 0 ? text : decoded(text.replace("+", "%2B"));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A percent sign that encodes nothing was sent as it is.
            return text;
        }
    }
}
