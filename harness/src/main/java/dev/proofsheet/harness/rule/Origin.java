package dev.proofsheet.harness.rule;

import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.Scenario;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Where a situation was read, for places such as {@code /exchanges/1/request/json/size}. */
sealed interface Origin {
    /** What a finding about a place starts from. */
    Subject subject(JsonPointer place);

    /** What stands at a place; a missing node where nothing does. */
    JsonNode value(JsonPointer place);

    /** What stands at a place, as a finding shows it. */
    default String text(JsonPointer place) {
        JsonNode value = value(place);
        return value.isMissingNode() ? "missing" : value.toString();
    }

    /**
     * A scenario.
     *
     * @param scenario the scenario
     * @param file its file as a whole
     */
    record OfScenario(Scenario scenario, Subject file) implements Origin {
        @Override
        public Subject subject(JsonPointer place) {
            return file.child(place);
        }

        @Override
        public JsonNode value(JsonPointer place) {
            return scenario.document().root().at(place);
        }
    }

    /**
     * An exchange that stands alone: its subject names places from the exchange on.
     *
     * @param exchange the exchange
     * @param whole the exchange as a whole
     */
    record OfExchange(Exchange exchange, Subject whole) implements Origin {
        @Override
        public Subject subject(JsonPointer place) {
            return whole.child(inside(place));
        }

        @Override
        public JsonNode value(JsonPointer place) {
            return ExchangeTree.of(exchange).at(inside(place));
        }

        /** The part of a place that follows {@code /exchanges/1}. */
        private static JsonPointer inside(JsonPointer place) {
            return place.tail().tail();
        }
    }
}
