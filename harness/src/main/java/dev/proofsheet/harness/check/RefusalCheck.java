package dev.proofsheet.harness.check;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.RequestMessage.Breach;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.spec.Spec;
import java.util.List;

/**
 * Holds what a scenario says that its refused requests break against what was found on them.
 *
 * <p>It comes after the checks of requests and rules. A finding that the scenario names is none: spec and provider agree that
 * the request is wrong. One that it names and that is not there says that the spec allows what the provider refuses.
 */
public final class RefusalCheck {
    private final String provider;

    /** A check for a spec's scenarios. */
    public RefusalCheck(Spec spec) {
        this.provider = spec.provider();
    }

    /** Settles what was found on the requests of a scenario. */
    public void check(Scenario scenario, CheckLog log) {
        List<Finding> found = log.findings();
        for (Exchange exchange : scenario.exchanges()) {
            for (Breach breach : exchange.request().breaks()) {
                String at = exchange.requestPointer().append(breach.at()).toString();
                log.expect(finding -> isAbout(finding, breach, at));
                if (log.fails(found.stream().anyMatch(finding -> isAbout(finding, breach, at)))) {
                    log.add(new Subject(
                                    provider,
                                    exchange.operation(),
                                    scenario.name(),
                                    exchange.index(),
                                    scenario.document(),
                                    exchange.requestPointer().append(breach.at()))
                            .finding("request.allowed")
                            .expected(breach.finding() + ", for which the provider answers "
                                    + exchange.reply().status())
                            .actual("no such finding")
                            .hint("Let the spec forbid it if a source says so; else correct 'breaks'.")
                            .message("the spec allows what the provider refuses, by " + breach.finding()));
                }
            }
        }
    }

    private static boolean isAbout(Finding finding, Breach breach, String at) {
        return finding.key().equals(breach.finding()) && finding.at().equals(at);
    }
}
