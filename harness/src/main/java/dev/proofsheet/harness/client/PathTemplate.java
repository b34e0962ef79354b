package dev.proofsheet.harness.client;

import dev.proofsheet.harness.fixture.WireText;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The path of a request, by RFC 3986. */
final class PathTemplate {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private PathTemplate() {}

    /** The template with its parameters filled in, each as one encoded segment. */
    static String fill(String template, Map<String, JsonNode> values) {
        return PARAMETER.matcher(template).replaceAll(match -> {
            JsonNode value = values.get(match.group(1));
            return Matcher.quoteReplacement(value == null ? match.group() : encode(WireText.of(value)));
        });
    }

    private static String encode(String segment) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : segment.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            // The characters that RFC 3986 lets stand in a segment.
            boolean plain = character < 128
                    && (Character.isLetterOrDigit(character) || "-._~!$&'()*+,;=:@".indexOf(character) >= 0);
            encoded.append(plain ? String.valueOf(character) : String.format("%%%02X", (int) character));
        }
        return encoded.toString();
    }
}
