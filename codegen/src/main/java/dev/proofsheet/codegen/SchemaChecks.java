package dev.proofsheet.codegen;

import dev.proofsheet.document.SourceDocument;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Refuses schemas for which no sound class can be made. */
final class SchemaChecks {
    /** What holds any value, and no schema. */
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum");

    private final SourceDocument document;

    private SchemaChecks(SourceDocument document) {
        this.document = document;
    }

    static void check(SourceDocument document) {
        new SchemaChecks(document).visit(document.root(), JsonPointer.empty());
    }

    private void visit(JsonNode node, JsonPointer pointer) {
        if (node.isObject()) {
            checkUnion(node, pointer);
            checkValues(node, pointer, "enum");
            checkValues(node, pointer, OpenEnums.EXTENSION);
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                if (!DATA.contains(entry.getKey()) && !entry.getKey().startsWith("x-")) {
                    visit(entry.getValue(), pointer.appendProperty(entry.getKey()));
                }
            }
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            visit(node.get(index), pointer.appendIndex(index));
        }
    }

    private void checkUnion(JsonNode schema, JsonPointer pointer) {
        for (String keyword : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.path(keyword).isArray()) {
                throw document.error(
                        pointer.appendProperty(keyword),
                        "no class can hold such a schema and all that it allows; write one flat schema, and leave out "
                                + "the type where it varies");
            }
        }
    }

    private void checkValues(JsonNode schema, JsonPointer pointer, String keyword) {
        JsonNode values = schema.path(keyword);
        if (!values.isArray()) {
            return;
        }
        boolean texts = !values.isEmpty() && values.valueStream().allMatch(JsonNode::isString);
        if (!texts || !schema.path("type").asString("").equals("string")) {
            throw document.error(
                    pointer.appendProperty(keyword),
                    "a list of values is one of texts here; set type: string and quote the values, or name the values "
                            + "in the description instead");
        }
    }
}
