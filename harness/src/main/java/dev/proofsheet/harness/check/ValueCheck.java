package dev.proofsheet.harness.check;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.schema.Violation;
import dev.proofsheet.harness.spec.Schemas;
import dev.proofsheet.harness.spec.SpecNode;
import dev.proofsheet.harness.spec.TypedText;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Holds values against schemas: those of JSON as they are, and plain texts as the type that the schema names. */
final class ValueCheck {
    private final Schemas schemas;
    private final Map<SpecNode, TextType> types = new ConcurrentHashMap<>();

    ValueCheck(Schemas schemas) {
        this.schemas = schemas;
    }

    /** How a text is read by a schema: as what, and whether it is one item of a list. */
    private record TextType(String name, boolean inList) {
        static TextType of(SpecNode schema) {
            return new TextType(
                    TypedText.type(schema),
                    schema.text("type").filter("array"::equals).isPresent());
        }
    }

    private TextType type(SpecNode schema) {
        TextType known = types.get(schema);
        return known != null ? known : types.computeIfAbsent(schema, TextType::of);
    }

    /** Whether a schema is that of a list. */
    boolean isList(SpecNode schema) {
        return type(schema).inList();
    }

    /** Checks a text from a path, a query, a header or a part. */
    void check(String family, SpecNode schema, String text, Subject subject, CheckLog log) {
        check(family, schema, TypedText.of(type(schema).name(), text), subject, log);
    }

    /** Checks a JSON value. */
    void check(String family, SpecNode schema, JsonNode value, Subject subject, CheckLog log) {
        // A property that a closed schema does not know is found as undeclared, as in an open one.
        List<Violation> violations = schemas.validate(schema, value);
        List<Finding> found = violations.isEmpty()
                ? List.of()
                : violations.stream()
                        .filter(violation -> !violation.keyword().equals("additionalProperties"))
                        .map(violation -> finding(family, schema, violation, subject))
                        .toList();
        log.checked(found);
    }

    private static Finding finding(String family, SpecNode schema, Violation violation, Subject subject) {
        return subject.child(violation.at())
                .finding(family + ".schema." + violation.keyword())
                .expected(violation.expected())
                .actual(violation.actual())
                .hint("The schema stands at " + schema.location() + "; correct whichever of the two is wrong.")
                .message(violation.message());
    }
}
