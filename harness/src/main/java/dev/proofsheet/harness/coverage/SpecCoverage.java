package dev.proofsheet.harness.coverage;

import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.spec.Spec;
import java.util.ArrayList;
import java.util.List;

/** Gathers, scenario by scenario, how far the evidence covers a spec. */
public final class SpecCoverage {
    private final CoverageLedger ledger = new CoverageLedger();
    private final List<Witness> witnesses = new ArrayList<>();

    /** Enters all that a spec declares, with nothing seen of it yet. */
    public SpecCoverage(Spec spec) {
        witnesses.add(new OperationWitness(spec, ledger));
        spec.lifecycle().ifPresent(lifecycle -> witnesses.add(new LifecycleWitness(lifecycle, ledger)));
    }

    /** Takes note of what a scenario shows. */
    public void look(Scenario scenario) {
        witnesses.forEach(witness -> witness.look(scenario));
    }

    /** What was seen so far. */
    public Coverage coverage() {
        return ledger.coverage();
    }
}
