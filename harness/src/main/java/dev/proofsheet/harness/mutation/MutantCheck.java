package dev.proofsheet.harness.mutation;

import dev.proofsheet.document.InputException;
import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.mutation.fault.Seed;
import dev.proofsheet.harness.run.DeviationLedger;
import dev.proofsheet.harness.run.Evidence;
import dev.proofsheet.harness.run.EvidenceChecks;
import dev.proofsheet.harness.run.EvidenceReader;
import dev.proofsheet.harness.spec.Spec;
import java.util.Set;
import java.util.TreeSet;

/** Tells by which findings a mutant would be noticed. It is used by one thread at a time. */
final class MutantCheck {
    private final Baseline baseline;
    private final Spec spec;
    private final EvidenceChecks checks;

    MutantCheck(Baseline baseline) {
        this.baseline = baseline;
        this.spec = Spec.of(baseline.evidence().spec().file());
        this.checks = new EvidenceChecks(spec, baseline.evidence().rules());
    }

    /** The keys of what is found on a mutant; none where nothing is. */
    Set<String> findings(Mutant mutant) {
        try {
            return mutant.subject().equals(Mutant.SPEC)
                    ? ofSpec(mutant.seed())
                    : ofScenario(baseline.scenario(mutant.subject()), mutant.seed());
        } catch (InputException e) {
            return Set.of(MutantResult.REFUSED);
        } catch (RuntimeException e) {
            throw new IllegalStateException("a check broke down on the mutant " + mutant, e);
        }
    }

    private Set<String> ofScenario(Scenario scenario, Seed seed) {
        return open(EvidenceReader.scenario(seed.in(scenario.document()), spec), checks);
    }

    /** The first scenario that notices is enough. */
    private Set<String> ofSpec(Seed seed) {
        Spec mutated = Spec.of(spec.file().with(seed.in(spec.file().document())));
        EvidenceChecks mutatedChecks =
                new EvidenceChecks(mutated, baseline.evidence().rules());
        for (Scenario scenario : baseline.evidence().scenarios()) {
            EvidenceReader.requireOperations(mutated, scenario);
            Set<String> found = open(scenario, mutatedChecks);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    private Set<String> open(Scenario scenario, EvidenceChecks made) {
        CheckLog log = new CheckLog();
        made.check(scenario, log);
        Set<String> keys = new TreeSet<>();
        Evidence accepted = baseline.accepted(scenario.name());
        DeviationLedger ledger = new DeviationLedger(accepted);
        for (Finding finding : log.findings()) {
            if (!ledger.accepts(finding)) {
                keys.add(finding.key());
            }
        }
        ledger.stale().forEach(stale -> keys.add(stale.key()));
        return keys;
    }
}
