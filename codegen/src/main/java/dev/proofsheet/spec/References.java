package dev.proofsheet.spec;

import dev.proofsheet.document.InputException;
import dev.proofsheet.document.SourceDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Follows every {@code $ref} of a spec before anything else reads it.
 *
 * <p>Parsers fetch what a reference names. A reference may name only what stands in the spec's own folder, so that a spec
 * is whole in itself and nothing is ever fetched for it.
 */
final class References {
    private final Path folder;
    private final Map<Path, SourceDocument> documents = new LinkedHashMap<>();
    private final Deque<SourceDocument> unread = new ArrayDeque<>();

    References(Path folder) {
        this.folder = folder.normalize();
    }

    Map<Path, SourceDocument> follow(Path start) {
        open(start.normalize());
        while (!unread.isEmpty()) {
            SourceDocument document = unread.remove();
            TextChecks.check(document);
            visit(document, document.root(), JsonPointer.empty());
        }
        return Collections.unmodifiableMap(documents);
    }

    private SourceDocument open(Path file) {
        return documents.computeIfAbsent(file, path -> {
            SourceDocument document = SourceDocument.read(path);
            unread.add(document);
            return document;
        });
    }

    private void visit(SourceDocument document, JsonNode node, JsonPointer pointer) {
        JsonNode reference = node.get("$ref");
        if (reference != null && reference.isString()) {
            check(document, reference.stringValue(), pointer.appendProperty("$ref"));
        }
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> visit(document, entry.getValue(), pointer.appendProperty(entry.getKey())));
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            visit(document, node.get(index), pointer.appendIndex(index));
        }
    }

    private void check(SourceDocument document, String reference, JsonPointer pointer) {
        int hash = reference.indexOf('#');
        String path = hash < 0 ? reference : reference.substring(0, hash);
        SourceDocument target = path.isEmpty() ? document : open(file(document, path, pointer));
        String fragment = hash < 0 ? "" : reference.substring(hash + 1);
        if (!fragment.isEmpty() && !fragment.startsWith("/")) {
            throw document.error(pointer, "the $ref '" + reference + "' is no JSON Pointer; write #/components/…");
        }
        if (target.root().at(JsonPointer.compile(fragment)).isMissingNode()) {
            throw document.error(
                    pointer, "the $ref '" + reference + "' leads nowhere; nothing stands there in " + target.file());
        }
    }

    private Path file(SourceDocument document, String path, JsonPointer pointer) {
        InputException outside = document.error(
                pointer, "the $ref '" + path + "' leads out of the spec's folder; it is refused and never fetched");
        if (path.contains(":") || path.contains("\\") || path.startsWith("/")) {
            throw outside;
        }
        Path file = document.file().resolveSibling(path).normalize();
        if (!file.startsWith(folder)) {
            throw outside;
        }
        if (!Files.isRegularFile(file)) {
            throw document.error(pointer, "the $ref '" + path + "' leads nowhere; there is no file " + file);
        }
        if (!isInside(file)) {
            throw outside;
        }
        return file;
    }

    /** Asks the file system, because a symbolic link can lead out of the folder under an innocent name. */
    private boolean isInside(Path file) {
        try {
            return file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
