package dev.proofsheet.harness.coverage;

import dev.proofsheet.harness.coverage.CoverageLedger.Entry;
import dev.proofsheet.harness.fixture.WireText;
import dev.proofsheet.harness.spec.SpecNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** A place in a body, or a parameter: what its schema declares, and what values show of that. */
final class ValuePlace {
    private final CoverageLedger ledger;
    private final Direction direction;
    private final String operation;
    private final String path;
    private final JsonPointer at;

    /** An object that declares no property is open on purpose, and so is everything in it. */
    private final boolean open;

    private final Map<String, ValuePlace> properties = new LinkedHashMap<>();
    private final Map<String, Entry> shownProperties = new LinkedHashMap<>();
    private final Map<String, Entry> values = new LinkedHashMap<>();
    private final List<Bound> bounds = new ArrayList<>();
    private @Nullable ValuePlace items;
    private @Nullable ValuePlace others;

    /** Enters what a schema declares. */
    ValuePlace(CoverageLedger ledger, Direction direction, String operation, String path, SpecNode schema) {
        this(ledger, direction, operation, path, schema, Set.of());
    }

    private ValuePlace(
            CoverageLedger ledger,
            Direction direction,
            String operation,
            String path,
            SpecNode schema,
            Set<SpecNode> around) {
        this.ledger = ledger;
        this.direction = direction;
        this.operation = operation;
        this.path = path;
        this.at = schema.pointer();
        // A schema that holds itself is entered once; what lies further in shows nothing new.
        boolean repeated = around.contains(schema);
        if (!repeated) {
            Set<SpecNode> within = new HashSet<>(around);
            within.add(schema);
            enter(schema, within);
        }
        this.open = repeated
                || (properties.isEmpty() && schema.get("additionalProperties").isEmpty());
    }

    private void enter(SpecNode schema, Set<SpecNode> around) {
        schema.items("allOf").forEach(part -> enter(part, around));
        for (String list : List.of("enum", "x-extensible-enum")) {
            schema.get(list)
                    .ifPresent(node -> node.value().values().stream()
                            .filter(value -> !value.isNull())
                            .map(WireText::of)
                            .forEach(value -> values.put(
                                    value,
                                    ledger.declare(direction.knownValues(), operation, shown(value), node.pointer()))));
        }
        for (String keyword : Bound.KEYWORDS) {
            schema.get(keyword)
                    .ifPresent(node -> bounds.add(new Bound(ledger, direction, operation, path, keyword, node)));
        }
        schema.entries("properties").forEach((name, property) -> {
            String place = path + "." + name;
            shownProperties.put(name, ledger.declare(direction.properties(), operation, place, property.pointer()));
            properties.put(name, inside(place, property, around));
        });
        schema.get("items").ifPresent(node -> items = inside(path + "[]", node, around));
        schema.get("additionalProperties")
                .filter(node -> node.value().isObject())
                .ifPresent(node -> others = inside(path + ".*", node, around));
    }

    private ValuePlace inside(String place, SpecNode schema, Set<SpecNode> around) {
        return new ValuePlace(ledger, direction, operation, place, schema, around);
    }

    private String shown(String value) {
        return path + "=" + value;
    }

    /** Takes note of a value that was taken. */
    void look(JsonNode value, String scenario) {
        bounds.forEach(bound -> bound.look(value, scenario));
        if (!values.isEmpty() && value.isValueNode() && !value.isNull()) {
            String text = WireText.of(value);
            Entry known = values.get(text);
            if (known != null) {
                known.seenIn(scenario);
            } else {
                ledger.undeclared(direction.knownValues(), operation, shown(text), at, scenario);
            }
        }
        if (value.isArray() && items != null) {
            for (JsonNode item : value) {
                items.look(item, scenario);
            }
        }
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            lookProperty(property.getKey(), property.getValue(), scenario);
        }
    }

    private void lookProperty(String name, JsonNode value, String scenario) {
        ValuePlace declared = properties.get(name);
        Entry shown = shownProperties.get(name);
        if (declared != null && shown != null) {
            shown.seenIn(scenario);
            declared.look(value, scenario);
        } else if (others != null) {
            others.look(value, scenario);
        } else if (!open) {
            JsonPointer missing = at.appendProperty("properties").appendProperty(name);
            ledger.undeclared(direction.properties(), operation, path + "." + name, missing, scenario);
        }
    }

    /** Takes note of a value in a request that was refused for its content: it shows what the spec forbids, and no more. */
    void lookRefused(JsonNode value, String scenario) {
        bounds.forEach(bound -> bound.lookRefused(value, scenario));
        if (value.isArray() && items != null) {
            for (JsonNode item : value) {
                items.lookRefused(item, scenario);
            }
        }
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            ValuePlace declared = properties.get(property.getKey());
            if (declared != null) {
                declared.lookRefused(property.getValue(), scenario);
            }
        }
    }
}
