package dev.proofsheet.harness.mutation;

import dev.proofsheet.document.InputException;
import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.fixture.KnownDeviation;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.run.DeviationLedger;
import dev.proofsheet.harness.run.Evidence;
import dev.proofsheet.harness.run.EvidenceChecks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is found on the input of a provider before any fault is seeded: nothing that was not accepted. */
final class Baseline {
    private final Evidence evidence;
    private final Map<String, Scenario> scenarios = new HashMap<>();
    private final Map<String, Evidence> accepted = new HashMap<>();

    private Baseline(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * Checks the input.
     *
     * @throws InputException if there are findings: a fault that is there already hides those that are seeded
     */
    static Baseline of(Evidence evidence) {
        Baseline baseline = new Baseline(evidence);
        EvidenceChecks checks = new EvidenceChecks(evidence.spec(), evidence.rules());
        for (Scenario scenario : evidence.scenarios()) {
            baseline.add(scenario, checks);
        }
        return baseline;
    }

    private void add(Scenario scenario, EvidenceChecks checks) {
        CheckLog log = new CheckLog();
        checks.check(scenario, log);
        DeviationLedger ledger = new DeviationLedger(evidence);
        for (Finding finding : log.findings()) {
            if (!ledger.accepts(finding)) {
                throw new InputException(
                        finding.location(),
                        finding.key() + ": " + finding.message()
                                + "; faults are seeded only where nothing is found yet, see ./proofsheet check");
            }
        }
        // Only the entries that these checks need can go stale under them; the others are about clients.
        List<KnownDeviation> seen =
                evidence.deviations().stream().filter(ledger::saw).toList();
        scenarios.put(scenario.name(), scenario);
        accepted.put(
                scenario.name(),
                new Evidence(
                        evidence.spec(),
                        evidence.rules(),
                        List.of(scenario),
                        evidence.deviationsFile(),
                        seen,
                        evidence.goals()));
    }

    Evidence evidence() {
        return evidence;
    }

    Scenario scenario(String name) {
        return found(scenarios.get(name), name);
    }

    /** The evidence with those known deviations only that the scenario shows. */
    Evidence accepted(String name) {
        return found(accepted.get(name), name);
    }

    private static <T> T found(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("no scenario " + name);
        }
        return value;
    }
}
