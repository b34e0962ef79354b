package dev.proofsheet.harness.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.proofsheet.harness.spec.SpecNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** What entries of {@code x-rules} and {@code x-credits} have in common. */
final class Entry {
    private Entry() {}

    static void allowOnly(SpecNode entry, Set<String> known) {
        if (!entry.value().isObject()) {
            throw entry.error("a mapping is expected here, with " + new TreeSet<>(known));
        }
        for (String name : entry.value().propertyNames()) {
            if (!known.contains(name)) {
                throw entry.require(name).error("'" + name + "' is not known here; known are " + new TreeSet<>(known));
            }
        }
    }

    static List<String> sources(SpecNode entry) {
        entry.require("source");
        List<String> sources =
                entry.items("source").stream().map(SpecNode::text).toList();
        if (sources.isEmpty()) {
            throw entry.require("source").error("say who states this: the marks of the sources");
        }
        return sources;
    }

    /** A JSON Pointer to a number in the body of a message of this type. */
    static JsonPointer pointer(SpecNode node, @Nullable CelType message) {
        JsonPointer pointer;
        try {
            pointer = JsonPointer.compile(node.text());
        } catch (IllegalArgumentException e) {
            throw node.error("'" + node.text() + "' is no JSON Pointer; it begins with a slash, as in /credits");
        }
        Optional<CelType> type = field(message, "body");
        for (JsonPointer step = pointer; !step.matches(); step = step.tail()) {
            String name = step.getMatchingProperty();
            type = type.flatMap(found -> field(found, name));
        }
        boolean number = type.filter(found -> found.equals(SimpleType.INT)
                        || found.equals(SimpleType.DYN)
                        || found.equals(NullableType.create(SimpleType.INT)))
                .isPresent();
        if (!number) {
            throw node.error("the body of a successful reply has no number at " + node.text());
        }
        return pointer;
    }

    private static Optional<CelType> field(@Nullable CelType type, String name) {
        return type instanceof StructType struct
                ? struct.findField(name).map(StructType.Field::type)
                : Optional.ofNullable(type).filter(SimpleType.DYN::equals);
    }
}
