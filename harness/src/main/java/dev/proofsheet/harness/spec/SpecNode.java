package dev.proofsheet.harness.spec;

import dev.proofsheet.document.InputException;
import dev.proofsheet.document.Location;
import dev.proofsheet.document.SourceDocument;
import dev.proofsheet.spec.SpecFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A place in a spec. Steps from it follow every {@code $ref}, so that a reader of specs never sees one.
 *
 * @param spec the whole spec
 * @param document the file of the spec that the place is in
 * @param pointer the place in that file
 */
public record SpecNode(SpecFile spec, SourceDocument document, JsonPointer pointer) {
    private static final int MOST_STEPS = 100;

    /** The root of a spec. */
    static SpecNode root(SpecFile spec) {
        return new SpecNode(spec, spec.document(), JsonPointer.empty());
    }

    /** The same as a record has by itself, and quick: nodes are the keys under which the checks keep what they prepare. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof SpecNode node
                        && spec == node.spec
                        && document == node.document
                        && pointer.equals(node.pointer));
    }

    @Override
    public int hashCode() {
        return 31 * document.hashCode() + pointer.hashCode();
    }

    /** What stands here. */
    public JsonNode value() {
        return document.root().at(pointer);
    }

    /** The line of this place. */
    public Location location() {
        return document.locate(pointer);
    }

    /** The value of a property, if it is there. */
    public Optional<SpecNode> get(String property) {
        return value().has(property)
                ? Optional.of(new SpecNode(spec, document, pointer.appendProperty(property)).followed())
                : Optional.empty();
    }

    /** The value of a property that has to be there. */
    public SpecNode require(String property) {
        return get(property).orElseThrow(() -> error("'" + property + "' is missing here"));
    }

    /** The properties of an object in their order; nothing where the property is absent. */
    public Map<String, SpecNode> entries(String property) {
        Map<String, SpecNode> entries = new LinkedHashMap<>();
        get(property).ifPresent(object -> {
            if (!object.value().isObject()) {
                throw object.error("a mapping is expected here");
            }
            object.value().propertyNames().forEach(name -> entries.put(name, object.require(name)));
        });
        return entries;
    }

    /** The items of a list in their order; nothing where the property is absent. */
    public List<SpecNode> items(String property) {
        List<SpecNode> items = new ArrayList<>();
        get(property).ifPresent(list -> {
            if (!list.value().isArray()) {
                throw list.error("a list is expected here");
            }
            for (int index = 0; index < list.value().size(); index++) {
                items.add(new SpecNode(spec, list.document, list.pointer.appendIndex(index)).followed());
            }
        });
        return items;
    }

    /** The text of a property, if it is there. */
    public Optional<String> text(String property) {
        return get(property).map(SpecNode::text);
    }

    /** The text that stands here. */
    public String text() {
        if (!value().isString()) {
            throw error("a text is expected here, and " + value() + " stands here");
        }
        return value().stringValue();
    }

    /** Whether a property is there and true. */
    public boolean isTrue(String property) {
        return get(property).map(node -> node.value().booleanValue(false)).orElse(false);
    }

    /** An error about this place. */
    public InputException error(String message) {
        return document.error(pointer, message);
    }

    private SpecNode followed() {
        SpecNode node = this;
        for (int step = 0; step < MOST_STEPS; step++) {
            JsonNode reference = node.value().get("$ref");
            if (reference == null || !reference.isString()) {
                return node;
            }
            node = node.target(reference.stringValue());
        }
        throw error("the $ref leads in a circle");
    }

    private SpecNode target(String reference) {
        int hash = reference.indexOf('#');
        String path = hash < 0 ? reference : reference.substring(0, hash);
        Path file = path.isEmpty()
                ? document.file()
                : document.file().resolveSibling(path).normalize();
        String fragment = hash < 0 ? "" : reference.substring(hash + 1);
        return new SpecNode(spec, spec.document(file), JsonPointer.compile(fragment));
    }
}
