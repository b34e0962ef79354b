package dev.proofsheet.harness.rule;

import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.WireText;
import dev.proofsheet.harness.spec.FormSchema;
import dev.proofsheet.harness.spec.SpecNode;
import dev.proofsheet.harness.spec.TypedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The content of a form: a value for each property, a list of values where a property may repeat. */
final class FormValues {
    private FormValues() {}

    static Map<String, Object> of(SpecNode schema, Body body) {
        FormSchema form = FormSchema.of(schema);
        Map<String, Object> values = new HashMap<>();
        if (body instanceof Body.Multipart multipart) {
            for (Body.Part part : multipart.parts()) {
                form.property(part.name()).ifPresent(name -> put(form, name, value(form, name, part), values));
            }
        } else if (body instanceof Body.Form fields) {
            fields.fields()
                    .forEach((key, value) -> form.property(key)
                            .ifPresent(name -> put(form, name, text(form, name, WireText.of(value)), values)));
        }
        return values;
    }

    @SuppressWarnings("unchecked") // Lists are put here only.
    private static void put(FormSchema form, String name, Object value, Map<String, Object> values) {
        if (form.repeats(name)) {
            ((List<Object>) values.computeIfAbsent(name, absent -> new ArrayList<>())).add(value);
        } else {
            values.put(name, value);
        }
    }

    private static Object value(FormSchema form, String name, Body.Part part) {
        if (part.text().isPresent()) {
            return text(form, name, part.text().get());
        }
        Map<String, Object> file = new HashMap<>();
        part.filename().ifPresent(filename -> file.put("filename", filename));
        part.type().ifPresent(type -> file.put("type", type));
        return file;
    }

    private static Object text(FormSchema form, String name, String text) {
        return CelValues.of(TypedText.of(form.item(name), text));
    }
}
