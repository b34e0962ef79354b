package dev.proofsheet.harness.mutation.fault;

import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.spec.Spec;
import java.util.stream.Stream;

/** The messages of a scenario that a fault can be seeded into. */
final class Sides {
    private Sides() {}

    static Stream<Side> of(Spec spec, Scenario scenario) {
        return Stream.concat(requests(spec, scenario), replies(spec, scenario));
    }

    /** Those that are sent, refused ones too: beside what they break, a fault in them has to be noticed. */
    static Stream<Side> requests(Spec spec, Scenario scenario) {
        return scenario.exchanges().stream()
                .map(exchange -> new Side(exchange, spec.operation(exchange.operation()), true));
    }

    /** Those that arrive: one that breaks on its way is not looked at. */
    static Stream<Side> replies(Spec spec, Scenario scenario) {
        return scenario.exchanges().stream()
                .filter(exchange -> exchange.reply().fault().isEmpty())
                .map(exchange -> new Side(exchange, spec.operation(exchange.operation()), false));
    }
}
