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
 * @param form whether it is sent as a form
 * @param images the generated images in it, as an expression for a stream of them; empty if it is no response with such
 * @param properties its properties, if it is an object
 * @param constants its known values, if it is a text with such
 */
record ModelView(
        String name,
        List<String> javadoc,
        boolean form,
        String images,
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
                false,
                "",
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
        String images = Objects.toString(model.vendorExtensions.get(ImageMarks.EXTENSION), "");
        return new ModelView(model.classname, javadoc(model.vendorExtensions), form, images, properties, List.of());
    }

    static List<String> javadoc(Map<String, Object> extensions) {
        List<?> lines = (List<?>) Objects.requireNonNullElse(extensions.get(JavadocMarks.EXTENSION), List.of());
        return lines.stream().map(String::valueOf).toList();
    }
}
