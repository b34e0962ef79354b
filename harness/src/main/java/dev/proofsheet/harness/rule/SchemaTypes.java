package dev.proofsheet.harness.rule;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.proofsheet.harness.spec.FormSchema;
import dev.proofsheet.harness.spec.SpecNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The schemas of a spec as types of CEL, so that a name which no schema declares is an error where it is written.
 *
 * <p>A {@code number} has no type: it may be an int or a double. Nor has what the spec leaves open.
 */
@SuppressWarnings("Immutable") // What is asked for is always answered alike; the map only remembers it.
final class SchemaTypes implements CelTypeProvider {
    private final Map<String, CelType> types = new LinkedHashMap<>();
    private final StructType file = struct(
            "file",
            Map.<String, Supplier<CelType>>of("filename", () -> SimpleType.STRING, "type", () -> SimpleType.STRING));

    /** The type of a value that a schema describes. */
    CelType of(SpecNode schema) {
        boolean nullable = schema.isTrue("nullable");
        return switch (schema.text("type").orElse("")) {
            case "string" -> nullable(SimpleType.STRING, nullable);
            case "integer" -> nullable(SimpleType.INT, nullable);
            case "boolean" -> nullable(SimpleType.BOOL, nullable);
            case "array" ->
                nullable
                        ? SimpleType.DYN
                        : ListType.create(schema.get("items").map(this::of).orElse(SimpleType.DYN));
            default -> object(schema);
        };
    }

    /** The type of the content of a form: a field for each property, whatever the names of its parts. */
    CelType ofForm(SpecNode schema) {
        FormSchema form = FormSchema.of(schema);
        Map<String, Supplier<CelType>> fields = new LinkedHashMap<>();
        schema.entries("properties")
                .keySet()
                .forEach(name -> fields.put(name, () -> {
                    CelType item = form.isFile(name) ? file : of(form.item(name));
                    return form.repeats(name) ? ListType.create(item) : item;
                }));
        return struct("form " + name(schema), fields);
    }

    /** A type with these fields. Their types are asked for late, because schemas can lead back to themselves. */
    StructType struct(String name, Map<String, Supplier<CelType>> fields) {
        StructType type = StructType.create(
                name,
                ImmutableSet.copyOf(fields.keySet()),
                field -> Optional.ofNullable(fields.get(field)).map(Supplier::get));
        types.put(name, type);
        return type;
    }

    private CelType object(SpecNode schema) {
        CelType known = types.get(name(schema));
        if (known != null) {
            return known;
        }
        Map<String, Supplier<CelType>> fields = new LinkedHashMap<>();
        collect(schema, fields);
        return fields.isEmpty() ? SimpleType.DYN : struct(name(schema), fields);
    }

    private void collect(SpecNode schema, Map<String, Supplier<CelType>> fields) {
        schema.entries("properties").forEach((name, property) -> fields.put(name, () -> of(property)));
        schema.items("allOf").forEach(part -> collect(part, fields));
    }

    private static CelType nullable(CelType type, boolean nullable) {
        return nullable ? NullableType.create(type) : type;
    }

    private static String name(SpecNode schema) {
        return schema.document().file().getFileName() + "#" + schema.pointer();
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return ImmutableList.copyOf(types.values());
    }

    @Override
    public Optional<CelType> findType(String name) {
        return Optional.ofNullable(types.get(name));
    }
}
