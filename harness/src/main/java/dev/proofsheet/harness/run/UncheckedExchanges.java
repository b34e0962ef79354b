package dev.proofsheet.harness.run;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.Scenario;
import java.util.List;

/**
 * The exchanges of a scenario on which no check was made: they show nothing, and must not pass for green.
 *
 * <p>Whatever a scenario says, its requests are checked; so this tells of a fault in the harness, and of nothing else.
 */
final class UncheckedExchanges {
    private UncheckedExchanges() {}

    /** A finding for each. */
    static List<Finding> of(String provider, Scenario scenario, CheckLog log) {
        return scenario.exchanges().stream()
                .filter(exchange -> log.checksOf(exchange.index()) == 0)
                .map(exchange -> finding(provider, scenario, exchange))
                .toList();
    }

    private static Finding finding(String provider, Scenario scenario, Exchange exchange) {
        return new Subject(
                        provider,
                        exchange.operation(),
                        scenario.name(),
                        exchange.index(),
                        scenario.document(),
                        exchange.pointer())
                .finding("fixture.unchecked")
                .expected("a check of its request or of its reply")
                .actual("none")
                .hint("Report it: the harness passes over an exchange that it has read.")
                .message("no check was made on this exchange, so that it shows nothing");
    }
}
