package dev.proofsheet.spec;

import dev.proofsheet.document.SourceDocument;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Refuses texts with characters that a reader cannot see: controls, other line separators, and those that turn the direction of
 * what follows.
 *
 * <p>A spec ends up in sources, XML, Markdown and terminals. Where such a character stands, what a person reads there is not what
 * a program does with it.
 */
final class TextChecks {
    private final SourceDocument document;

    private TextChecks(SourceDocument document) {
        this.document = document;
    }

    static void check(SourceDocument document) {
        new TextChecks(document).visit(document.root(), JsonPointer.empty());
    }

    private void visit(JsonNode node, JsonPointer pointer) {
        if (node.isString()) {
            check(node.stringValue(), pointer);
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            check(entry.getKey(), pointer);
            visit(entry.getValue(), pointer.appendProperty(entry.getKey()));
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            visit(node.get(index), pointer.appendIndex(index));
        }
    }

    private void check(String text, JsonPointer pointer) {
        text.codePoints().filter(TextChecks::isUnseen).findFirst().ifPresent(unseen -> {
            String name = String.format(Locale.ROOT, "U+%04X", unseen);
            throw document.error(pointer, "the text contains the invisible character " + name + "; remove it");
        });
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            case Character.FORMAT -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
            // No XML may hold them.
            default -> (c & 0xFFFE) == 0xFFFE;
        };
    }
}
