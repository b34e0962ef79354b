package dev.proofsheet.harness.report.explain;

import dev.proofsheet.harness.fixture.WireText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The address of a request, encoded so that no program takes a sign in it for its own. */
final class UrlText {
    private static final Pattern TEMPLATE = Pattern.compile("\\{([^}]+)}");

    private UrlText() {}

    /** A parameter of a query, as {@code name=value}. */
    record Parameter(String name, String text) {}

    /** A path with its parameters filled in; one without a value stays as the template has it. */
    static String path(String template, Map<String, JsonNode> values) {
        return TEMPLATE.matcher(template).replaceAll(match -> {
            JsonNode value = values.get(match.group(1));
            return Matcher.quoteReplacement(value == null ? match.group() : encode(WireText.of(value)));
        });
    }

    /** The parameters of a query in their order, a list as several. */
    static List<Parameter> parameters(Map<String, JsonNode> query) {
        List<Parameter> parameters = new ArrayList<>();
        query.forEach((name, value) -> {
            for (JsonNode item : value.isArray() ? value : List.of(value)) {
                parameters.add(new Parameter(name, encode(name) + "=" + encode(WireText.of(item))));
            }
        });
        return parameters;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
