package dev.proofsheet.codegen;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.IJsonSchemaValidationProperties;

/** The checks of a property before its model is built, or of a parameter before it is sent, as calls of {@code Requirements}. */
final class PropertyChecks {
    private static final List<String> NUMBERS = List.of("Integer", "Long", "BigDecimal");

    private final String literal;
    private final String member;
    private final List<String> calls = new ArrayList<>();

    private PropertyChecks(String name, String member) {
        this.literal = JavaText.literal(name);
        this.member = member;
    }

    static List<String> of(CodegenProperty property) {
        PropertyChecks checks = new PropertyChecks(property.baseName, property.name);
        checks.limits(property, property.required);
        if (property.isArray && property.items.dataType.equals("ImageFile")) {
            checks.files("files", property, property.items.maxLength);
        } else if (property.dataType.equals("ImageFile")) {
            checks.files("file", property, property.maxLength);
        }
        return checks.calls;
    }

    /** The checks of a parameter. */
    static List<String> of(CodegenParameter parameter) {
        PropertyChecks checks = new PropertyChecks(parameter.baseName, parameter.paramName);
        checks.limits(parameter, parameter.required);
        return checks.calls;
    }

    private void limits(IJsonSchemaValidationProperties schema, boolean required) {
        if (required) {
            add("required", "");
        }
        if (NUMBERS.contains(schema.getDataType())) {
            bound(schema.getExclusiveMinimum() ? "moreThan" : "atLeast", schema.getMinimum());
            bound(schema.getExclusiveMaximum() ? "lessThan" : "atMost", schema.getMaximum());
        }
        if (schema.getDataType().equals("String")) {
            count("length", schema.getMinLength(), schema.getMaxLength());
        }
        if (schema.getIsArray()) {
            count("items", schema.getMinItems(), schema.getMaxItems());
        }
    }

    private void files(String method, CodegenProperty property, @Nullable Integer mostBytes) {
        List<?> types = (List<?>)
                Objects.requireNonNullElse(property.vendorExtensions.get(MultipartBodies.MEDIA_TYPES), List.of());
        if (mostBytes != null || !types.isEmpty()) {
            StringBuilder bounds = new StringBuilder(", " + (mostBytes == null ? "Long.MAX_VALUE" : mostBytes));
            types.forEach(type -> bounds.append(", ").append(JavaText.literal(type.toString())));
            add(method, bounds.toString());
        }
    }

    private void bound(String method, @Nullable String bound) {
        if (bound != null) {
            add(method, ", " + JavaText.literal(new BigDecimal(bound).toPlainString()));
        }
    }

    private void count(String method, @Nullable Integer least, @Nullable Integer most) {
        if (least != null || most != null) {
            String highest = most == null ? "Integer.MAX_VALUE" : most.toString();
            add(method, ", " + Objects.requireNonNullElse(least, 0) + ", " + highest);
        }
    }

    private void add(String method, String bounds) {
        calls.add(method + "(" + literal + ", " + member + bounds + ")");
    }
}
