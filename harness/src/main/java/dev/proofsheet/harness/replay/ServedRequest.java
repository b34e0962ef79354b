package dev.proofsheet.harness.replay;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okio.ByteString;

/**
 * A request as it arrived.
 *
 * @param method the HTTP method
 * @param path the path, still encoded
 * @param query the decoded values by name, in their order
 * @param headers the values by name in lower case
 * @param body the bytes of the body
 * @param parts the parts, where the body is a form of parts
 */
public record ServedRequest(
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        ByteString body,
        List<ServedPart> parts) {

    /**
     * A part of a form as it arrived.
     *
     * @param name its name
     * @param filename the file's name, if it has one
     * @param type its media type, if it has one
     * @param body its bytes
     */
    public record ServedPart(String name, Optional<String> filename, Optional<String> type, ByteString body) {}

    static ServedRequest of(Request request) {
        URI url = URI.create(request.getUrl());
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HttpHeader header : request.getHeaders().all()) {
            headers.put(header.key().toLowerCase(Locale.ROOT), header.values());
        }
        return new ServedRequest(
                request.getMethod().getName(),
                url.getRawPath(),
                query(url),
                headers,
                ByteString.of(request.getBody()),
                request.isMultipart() ? parts(request) : List.of());
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** The body as text. */
    public String text() {
        return body.utf8();
    }

    private static Map<String, List<String>> query(URI url) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        String text = url.getRawQuery() == null ? "" : url.getRawQuery();
        for (String pair : text.split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] sides = pair.split("=", 2);
                query.computeIfAbsent(decode(sides[0]), name -> new ArrayList<>())
                        .add(sides.length == 1 ? "" : decode(sides[1]));
            }
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static List<ServedPart> parts(Request request) {
        return request.getParts().stream()
                .map(part -> new ServedPart(
                        part.getName(),
                        Optional.ofNullable(part.getFileName()),
                        part.getHeader("Content-Type").isPresent()
                                ? Optional.of(part.getHeader("Content-Type").firstValue())
                                : Optional.empty(),
                        ByteString.of(part.getBody().asBytes())))
                .toList();
    }
}
