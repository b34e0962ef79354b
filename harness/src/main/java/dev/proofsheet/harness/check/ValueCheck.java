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
    private final Map<SpecNode, String> types = new ConcurrentHashMap<>();

    ValueCheck(Schemas schemas) {
        this.schemas = schemas;
    }

    /** Checks a text from a path, a query, a header or a part. */
    void check(String family, SpecNode schema, String text, Subject subject, CheckLog log) {
        check(family, schema, TypedText.of(types.computeIfAbsent(schema, TypedText::type), text), subject, log);
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
