package dev.proofsheet.harness.report.explain;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** JSON in indented lines, each with its place. Numbers stand as they are, whatever their size. */
final class JsonLines {
    private static final String STEP = "  ";

    private final List<MessageLine> lines;

    private JsonLines(List<MessageLine> lines) {
        this.lines = lines;
    }

    static void add(JsonNode value, JsonPointer at, List<MessageLine> lines) {
        new JsonLines(lines).write("", "", value, at, "");
    }

    private void write(String indent, String label, JsonNode value, JsonPointer at, String comma) {
        if (!value.isContainer() || value.isEmpty()) {
            lines.add(new MessageLine(indent + label + value + comma, at));
            return;
        }
        lines.add(new MessageLine(indent + label + (value.isObject() ? "{" : "["), at));
        Iterator<Map.Entry<String, JsonNode>> properties = value.properties().iterator();
        while (properties.hasNext()) {
            Map.Entry<String, JsonNode> property = properties.next();
            write(
                    indent + STEP,
                    StringNode.valueOf(property.getKey()) + ": ",
                    property.getValue(),
                    at.appendProperty(property.getKey()),
                    properties.hasNext() ? "," : "");
        }
        for (int index = 0; value.isArray() && index < value.size(); index++) {
            write(indent + STEP, "", value.get(index), at.appendIndex(index), index + 1 < value.size() ? "," : "");
        }
        lines.add(new MessageLine(indent + (value.isObject() ? "}" : "]") + comma, at));
    }
}
