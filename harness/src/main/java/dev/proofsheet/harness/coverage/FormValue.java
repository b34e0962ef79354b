package dev.proofsheet.harness.coverage;

import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.WireText;
import dev.proofsheet.harness.spec.FormSchema;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A form as the object that its schema describes: a part for each property, the text of a file left out. */
final class FormValue {
    private FormValue() {}

    static ObjectNode of(FormSchema schema, Body.Multipart form) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        form.parts()
                .forEach(part -> put(object, schema, part.name(), part.text().orElse("")));
        return object;
    }

    static ObjectNode of(FormSchema schema, Body.Form form) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        form.fields().forEach((name, value) -> put(object, schema, name, WireText.of(value)));
        return object;
    }

    private static void put(ObjectNode object, FormSchema schema, String part, String text) {
        String property = schema.property(part).orElse(part);
        if (schema.property(part).isPresent() && schema.repeats(property)) {
            object.withArray(property).add(text);
        } else {
            object.put(property, text);
        }
    }
}
