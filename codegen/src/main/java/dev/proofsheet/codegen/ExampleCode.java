package dev.proofsheet.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/** Values of a schema in Java, from the examples of the spec: no more than what the schema requires. */
final class ExampleCode {
    private final OpenAPI spec;
    private final Map<String, ModelView> models;

    /** The models are known by the names of their classes. */
    ExampleCode(OpenAPI spec, Map<String, ModelView> models) {
        this.spec = spec;
        this.models = models;
    }

    /** The setters of a builder with what the schema requires, each with its value. */
    List<String> setters(Schema<?> schema) {
        Schema<?> object = resolved(schema);
        List<String> required = Objects.requireNonNullElse(object.getRequired(), List.of());
        List<String> setters = new ArrayList<>();
        // In the order of the properties: the parser sorts what is required.
        Optional.ofNullable(object.getProperties()).orElse(Map.of()).forEach((property, value) -> {
            if (required.contains(property)) {
                setters.add("." + JavaNames.member(property) + "(" + value(value, null) + ")");
            }
        });
        return setters;
    }

    /** A whole object on one line. */
    String object(Schema<?> schema) {
        return className(schema) + ".builder()" + String.join("", setters(schema)) + ".build()";
    }

    /** The class of a schema that is a reference. */
    static String className(Schema<?> schema) {
        return JavaNames.type(String.valueOf(ModelUtils.getSimpleRef(schema.get$ref())));
    }

    private String value(Schema<?> schema, @Nullable Object outer) {
        Schema<?> actual = resolved(schema);
        Object example = actual.getExample() != null ? actual.getExample() : outer;
        if (ModelUtils.isArraySchema(actual)) {
            Iterator<?> values = example instanceof Iterable<?> list ? list.iterator() : Collections.emptyIterator();
            Object first = values.hasNext() ? values.next() : null;
            return "List.of(" + value(actual.getItems(), first) + ")";
        }
        ModelView model = schema.get$ref() == null ? null : models.get(className(schema));
        if (model != null) {
            return model.openValue() ? constant(model, example) : object(schema);
        }
        return plain(actual, example == null ? "…" : text(example));
    }

    private static String constant(ModelView model, @Nullable Object example) {
        String literal = JavaText.literal(example == null ? "" : text(example));
        ConstantView constant = model.constants().stream()
                .filter(known -> known.literal().equals(literal))
                .findFirst()
                .orElse(model.constants().get(0));
        return model.name() + "." + constant.name();
    }

    private static String plain(Schema<?> schema, String example) {
        String type = String.valueOf(schema.getType());
        String format = String.valueOf(schema.getFormat());
        return switch (type + " " + format) {
            case "string binary" -> "ImageFile.of(Path.of(\"photo.png\"))";
            case "string date-time" -> "OffsetDateTime.parse(" + JavaText.literal(example) + ")";
            case "string date" -> "LocalDate.parse(" + JavaText.literal(example) + ")";
            case "integer int64" -> number(example) + "L";
            default ->
                switch (type) {
                    case "integer" -> number(example);
                    case "number" -> "new BigDecimal(\"" + decimal(example) + "\")";
                    case "boolean" -> String.valueOf(!example.equals("false"));
                    case "string" -> JavaText.literal(example);
                    default -> "JsonValue.of(Map.of())";
                };
        };
    }

    /** The parser gives lists as trees. */
    private static String text(Object example) {
        return example instanceof JsonNode node ? node.asText() : String.valueOf(example);
    }

    private static String number(String example) {
        return example.matches("-?\\d{1,18}") ? example : "1";
    }

    private static String decimal(String example) {
        return example.matches("-?\\d{1,18}(\\.\\d{1,18})?") ? example : "1";
    }

    private Schema<?> resolved(Schema<?> schema) {
        return ModelUtils.getReferencedSchema(spec, schema);
    }
}
