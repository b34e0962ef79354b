package dev.proofsheet.harness.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The schema of a form: which part belongs to which property. */
public final class FormSchema {
    private final SpecNode schema;
    private final Map<String, SpecNode> properties;
    private final Map<String, String> propertyOfPart = new LinkedHashMap<>();

    private FormSchema(SpecNode schema) {
        this.schema = schema;
        this.properties = schema.entries("properties");
        properties.forEach((name, property) -> {
            propertyOfPart.put(name, name);
            property.items("x-part-aliases").forEach(alias -> propertyOfPart.put(alias.text(), name));
        });
    }

    /** The form that a schema describes. */
    public static FormSchema of(SpecNode schema) {
        return new FormSchema(schema);
    }

    /** Every name that a part may have. */
    public Set<String> names() {
        return propertyOfPart.keySet();
    }

    /** The property that a part of this name stands for. */
    public Optional<String> property(String partName) {
        return Optional.ofNullable(propertyOfPart.get(partName));
    }

    /** The properties that a form must have. */
    public List<String> required() {
        return schema.items("required").stream().map(SpecNode::text).toList();
    }

    /** Whether several parts may stand for a property. */
    public boolean repeats(String property) {
        return node(property).text("type").filter("array"::equals).isPresent();
    }

    /** How many parts may stand for a property at most, where the spec says. */
    public OptionalInt mostParts(String property) {
        return limit(node(property), "maxItems");
    }

    /** How many bytes a file of a property may have at most, where the spec says. */
    public OptionalInt mostBytes(String property) {
        return isFile(property) ? limit(item(property), "maxLength") : OptionalInt.empty();
    }

    private static OptionalInt limit(SpecNode node, String keyword) {
        return node.get(keyword)
                .map(limit -> OptionalInt.of(limit.value().asInt()))
                .orElse(OptionalInt.empty());
    }

    /** The schema of one part of a property. */
    public SpecNode item(String property) {
        return node(property).get("items").orElse(node(property));
    }

    /** Whether the parts of a property are files. */
    public boolean isFile(String property) {
        SpecNode item = item(property);
        return item.text("type").filter("string"::equals).isPresent()
                && item.text("format").filter("binary"::equals).isPresent();
    }

    private SpecNode node(String property) {
        SpecNode node = properties.get(property);
        if (node == null) {
            throw new IllegalArgumentException("no property " + property);
        }
        return node;
    }
}
