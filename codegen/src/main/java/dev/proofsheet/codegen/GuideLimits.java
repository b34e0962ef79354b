package dev.proofsheet.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * What a request may hold.
 *
 * @param model the class of the request
 * @param rows its properties, and those of the objects in it
 */
record GuideLimits(String model, List<Row> rows) {

    /**
     * A property.
     *
     * @param name its name in Java, with those of the objects around it
     * @param text whether it has to be set, and its values and limits
     */
    record Row(String name, String text) {}

    /** The bodies that operations take, each once. */
    static List<GuideLimits> of(OpenAPI spec, Collection<Operation> operations) {
        Set<Schema<?>> bodies = new LinkedHashSet<>();
        operations.forEach(operation -> GuideOperations.body(operation).ifPresent(bodies::add));
        return bodies.stream()
                .filter(body -> body.get$ref() != null)
                .map(body -> new GuideLimits(ExampleCode.className(body), rows(spec, "", body)))
                .toList();
    }

    private static List<Row> rows(OpenAPI spec, String around, Schema<?> reference) {
        Schema<?> schema = ModelUtils.getReferencedSchema(spec, reference);
        List<String> required = Objects.requireNonNullElse(schema.getRequired(), List.of());
        List<Row> rows = new ArrayList<>();
        Optional.ofNullable(schema.getProperties()).orElse(Map.of()).forEach((property, value) -> {
            String name = around + JavaNames.member(property);
            Schema<?> actual = ModelUtils.getReferencedSchema(spec, value);
            List<String> facts = new ArrayList<>(required.contains(property) ? List.of("Required.") : List.of());
            facts.addAll(SchemaDocs.facts(actual));
            if (ModelUtils.isArraySchema(actual)) {
                facts.addAll(SchemaDocs.facts(ModelUtils.getReferencedSchema(spec, actual.getItems())));
            }
            String text = facts.isEmpty() ? "No limit is documented." : String.join(" ", facts);
            rows.add(new Row(name, Markdown.cell(text)));
            if (around.isEmpty() && actual.getProperties() != null) {
                rows.addAll(rows(spec, name + ".", value));
            }
        });
        return rows;
    }
}
