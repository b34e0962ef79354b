package dev.proofsheet.harness.rule;

import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.Scenario;
import java.util.function.Function;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Where a situation was read, for places such as {@code /exchanges/1/request/json/size}.
 *
 * @param subjects what a finding about a place starts from
 * @param values what stands at a place; a missing node where nothing does
 */
record Origin(Function<JsonPointer, Subject> subjects, Function<JsonPointer, JsonNode> values) {
    static Origin of(Scenario scenario, Subject file) {
        return new Origin(file::child, scenario.document().root()::at);
    }

    /** An exchange that stands alone: its subject names places from the exchange on. */
    static Origin of(Exchange exchange, Subject subject) {
        return new Origin(
                place -> subject.child(inside(place)),
                place -> ExchangeTree.of(exchange).at(inside(place)));
    }

    /** The part of a place that follows {@code /exchanges/1}. */
    private static JsonPointer inside(JsonPointer place) {
        return place.tail().tail();
    }

    Subject subject(JsonPointer place) {
        return subjects.apply(place);
    }

    String text(JsonPointer place) {
        JsonNode value = values.apply(place);
        return value.isMissingNode() ? "missing" : value.toString();
    }
}
