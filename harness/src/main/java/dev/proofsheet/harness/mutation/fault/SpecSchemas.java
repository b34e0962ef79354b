package dev.proofsheet.harness.mutation.fault;

import dev.proofsheet.harness.spec.Content;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Parameter;
import dev.proofsheet.harness.spec.Reply;
import dev.proofsheet.harness.spec.Spec;
import dev.proofsheet.harness.spec.SpecNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The schemas of a spec that its operations use, each once, in the order in which they are reached. */
final class SpecSchemas {
    private final Set<SpecNode> found = new LinkedHashSet<>();

    private SpecSchemas() {}

    static Stream<SpecNode> of(Spec spec) {
        SpecSchemas schemas = new SpecSchemas();
        spec.operations().values().forEach(schemas::visit);
        // A fault is seeded into the spec's first file; the specs have no other so far.
        return schemas.found.stream()
                .filter(node -> node.document() == spec.file().document());
    }

    private void visit(Operation operation) {
        operation.parameters().stream().map(Parameter::schema).forEach(this::visit);
        visit(operation.body());
        for (Reply reply : operation.replies().values()) {
            visit(reply.content());
            reply.headers().values().forEach(header -> visit(header.schema()));
        }
    }

    private void visit(Content content) {
        content.schemas().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> visit(entry.getValue()));
    }

    private void visit(SpecNode schema) {
        if (found.add(schema)) {
            schema.entries("properties").values().forEach(this::visit);
            schema.items("allOf").forEach(this::visit);
            schema.get("items").ifPresent(this::visit);
            schema.get("additionalProperties")
                    .filter(node -> node.value().isObject())
                    .ifPresent(this::visit);
        }
    }
}
