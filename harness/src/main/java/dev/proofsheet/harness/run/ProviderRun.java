package dev.proofsheet.harness.run;

import dev.proofsheet.harness.client.ClientCheck;
import dev.proofsheet.harness.coverage.Coverage;
import dev.proofsheet.harness.coverage.GoalCheck;
import dev.proofsheet.harness.coverage.SpecCoverage;
import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.replay.ReplayServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes every check on the scenarios of one provider. */
public final class ProviderRun {
    private final Evidence evidence;
    private final EvidenceChecks checks;
    private final ClientCheck client;
    private final DeviationLedger deviations;
    private final SpecCoverage coverage;

    /** Prepares the checks; the server is the caller's to close. */
    public ProviderRun(Evidence evidence, ReplayServer server) {
        this.evidence = evidence;
        this.checks = new EvidenceChecks(evidence.spec(), evidence.rules());
        this.client = new ClientCheck(evidence.spec(), server);
        this.deviations = new DeviationLedger(evidence);
        this.coverage = new SpecCoverage(evidence.spec(), evidence.rules());
    }

    /** Checks a scenario: each exchange against the spec, their order against the lifecycle, the client against both. */
    public ScenarioResult check(Scenario scenario) {
        long start = System.nanoTime();
        CheckLog log = new CheckLog();
        checks.check(scenario, log).ifPresent(results -> {
            client.check(scenario, log);
            coverage.look(scenario, results);
            log.checked(UncheckedExchanges.of(evidence.spec().provider(), scenario, log));
        });
        List<Finding> open = new ArrayList<>();
        List<Finding> accepted = new ArrayList<>();
        for (Finding finding : log.findings()) {
            (deviations.accepts(finding) ? accepted : open).add(finding);
        }
        return new ScenarioResult(
                evidence.spec().provider(),
                scenario,
                log.checks(),
                List.copyOf(open),
                List.copyOf(accepted),
                Duration.ofNanos(System.nanoTime() - start));
    }

    /** What is to be said about the provider as a whole, once all its scenarios were checked. */
    public List<Finding> finish() {
        List<Finding> findings = new ArrayList<>(client.wholeClient());
        findings.addAll(deviations.stale());
        findings.addAll(deviations.tooWide());
        evidence.goals()
                .map(goals -> new GoalCheck(evidence.spec().provider(), goals))
                .ifPresent(check -> findings.addAll(check.check(coverage())));
        return findings;
    }

    /** How far the scenarios that were checked so far cover the spec. */
    public Coverage coverage() {
        return coverage.coverage();
    }
}
