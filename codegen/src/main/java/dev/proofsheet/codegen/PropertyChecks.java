package dev.proofsheet.codegen;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenProperty;

/** The checks that a builder makes on a property before it builds, as calls of the clients' {@code Requirements}. */
final class PropertyChecks {
    private final CodegenProperty property;
    private final List<String> calls = new ArrayList<>();

    private PropertyChecks(CodegenProperty property) {
        this.property = property;
    }

    static List<String> of(CodegenProperty property) {
        PropertyChecks checks = new PropertyChecks(property);
        if (property.required) {
            checks.add("required", "");
        }
        if (property.isNumeric) {
            checks.bound(property.exclusiveMinimum ? "moreThan" : "atLeast", property.minimum);
            checks.bound(property.exclusiveMaximum ? "lessThan" : "atMost", property.maximum);
        }
        if (property.dataType.equals("String")) {
            checks.count("length", property.minLength, property.maxLength);
        }
        if (property.isArray) {
            checks.count("items", property.minItems, property.maxItems);
        }
        if (property.isArray && property.items.dataType.equals("ImageFile")) {
            checks.files("files", property.items.maxLength);
        } else if (property.dataType.equals("ImageFile")) {
            checks.files("file", property.maxLength);
        }
        return checks.calls;
    }

    private void files(String method, @Nullable Integer mostBytes) {
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
        calls.add(method + "(" + JavaText.literal(property.baseName) + ", " + property.name + bounds + ")");
    }
}
