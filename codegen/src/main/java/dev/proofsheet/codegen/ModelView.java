package dev.proofsheet.codegen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openapitools.codegen.CodegenModel;

/**
 * What the templates of models know about a schema.
 *
 * @param name the class
 * @param javadoc the lines of its comment
 * @param imports the classes to import
 * @param form whether it is sent as a form
 * @param properties its properties, if it is an object
 * @param constants its known values, if it is a text with such
 */
record ModelView(
        String name,
        List<String> javadoc,
        List<String> imports,
        boolean form,
        List<PropertyView> properties,
        List<ConstantView> constants) {

    static ModelView of(CodegenModel model) {
        return model.isEnum ? openValue(model) : object(model);
    }

    boolean openValue() {
        return !constants.isEmpty();
    }

    /** What its builder checks, each a call of {@code Requirements}. */
    List<String> checks() {
        return properties.stream()
                .flatMap(property -> property.checks().stream())
                .toList();
    }

    boolean checked() {
        return !checks().isEmpty();
    }

    private static ModelView openValue(CodegenModel model) {
        Map<String, ConstantView> constants = new LinkedHashMap<>();
        for (Object value : (List<?>) Objects.requireNonNull(model.allowableValues.get("values"))) {
            String name = unused(JavaNames.constant(value.toString()), constants);
            constants.put(name, ConstantView.of(name, value.toString()));
        }
        return new ModelView(
                model.classname,
                javadoc(model.vendorExtensions),
                List.of(),
                false,
                List.of(),
                new ArrayList<>(constants.values()));
    }

    /** Values that differ in signs only, like 4:3 and 4-3, are numbered in the order of the spec. */
    private static String unused(String name, Map<String, ConstantView> constants) {
        String unused = name;
        for (int number = 2; constants.containsKey(unused); number++) {
            unused = name + "_" + number;
        }
        return unused;
    }

    private static ModelView object(CodegenModel model) {
        boolean form = Boolean.TRUE.equals(model.vendorExtensions.get(MultipartBodies.EXTENSION));
        List<PropertyView> properties =
                model.vars.stream().map(PropertyView::of).toList();
        Imports imports = new Imports()
                .add("com.fasterxml.jackson.annotation.JsonProperty")
                .add("com.fasterxml.jackson.annotation.JsonPropertyOrder")
                .add("com.fasterxml.jackson.databind.annotation.JsonDeserialize")
                .add("dev.proofsheet.model.JsonModel", "java.util.Objects", "org.jspecify.annotations.Nullable");
        imports.addIf(form, "dev.proofsheet.client.MultipartForm");
        properties.forEach(property -> imports.addType(property.type()));
        return new ModelView(
                model.classname, javadoc(model.vendorExtensions), imports.sorted(), form, properties, List.of());
    }

    static List<String> javadoc(Map<String, Object> extensions) {
        List<?> lines = (List<?>) Objects.requireNonNullElse(extensions.get(JavadocMarks.EXTENSION), List.of());
        return lines.stream().map(String::valueOf).toList();
    }
}
