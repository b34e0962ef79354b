package dev.proofsheet.harness.coverage;

import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.rule.RuleResults;
import dev.proofsheet.harness.rule.Rules;
import dev.proofsheet.harness.spec.Spec;
import java.util.ArrayList;
import java.util.List;

/** Gathers, scenario by scenario, how far the evidence covers a spec. */
public final class SpecCoverage {
    private final CoverageLedger ledger = new CoverageLedger();
    private final List<Witness> witnesses = new ArrayList<>();
    private final RuleWitness rules;

    /** Enters all that a spec declares, with nothing seen of it yet. */
    public SpecCoverage(Spec spec, Rules rules) {
        witnesses.add(new OperationWitness(spec, ledger));
        this.rules = new RuleWitness(spec, rules, ledger);
        spec.lifecycle().ifPresent(lifecycle -> witnesses.add(new LifecycleWitness(lifecycle, ledger)));
    }

    /** Takes note of what a scenario shows, and of what its rules came to. */
    public void look(Scenario scenario, RuleResults results) {
        witnesses.forEach(witness -> witness.look(scenario));
        rules.look(results, scenario.name());
    }

    /** What was seen so far. */
    public Coverage coverage() {
        return ledger.coverage();
    }
}
