package dev.proofsheet.harness.coverage;

import dev.proofsheet.harness.fixture.Scenario;

/** Enters what one part of a spec declares when it is made, and then what each scenario shows of it. */
interface Witness {
    /** Takes note of a scenario. */
    void look(Scenario scenario);
}
