package dev.proofsheet.harness.run;

import dev.proofsheet.harness.check.ExchangeCheck;
import dev.proofsheet.harness.check.RefusalCheck;
import dev.proofsheet.harness.check.SecretCheck;
import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.lifecycle.LifecycleCheck;
import dev.proofsheet.harness.rule.RuleCheck;
import dev.proofsheet.harness.rule.RuleResults;
import dev.proofsheet.harness.rule.Rules;
import dev.proofsheet.harness.spec.Spec;
import java.util.Optional;

/** The checks of a scenario against its spec that need no client. They are used by one thread at a time. */
public final class EvidenceChecks {
    private final SecretCheck secrets;
    private final ExchangeCheck exchanges;
    private final LifecycleCheck lifecycle;
    private final RuleCheck rules;
    private final RefusalCheck refusals;

    /** Checks against a spec and its rules. */
    public EvidenceChecks(Spec spec, Rules rules) {
        this.secrets = new SecretCheck(spec);
        this.exchanges = new ExchangeCheck(spec);
        this.lifecycle = new LifecycleCheck(spec);
        this.rules = new RuleCheck(spec, rules);
        this.refusals = new RefusalCheck(spec);
    }

    /**
     * Checks a scenario.
     *
     * @return what its rules came to; nothing where it holds a credential, so that it must not be looked at further
     */
    public Optional<RuleResults> check(Scenario scenario, CheckLog log) {
        if (!secrets.check(scenario, log)) {
            return Optional.empty();
        }
        exchanges.check(scenario, log);
        lifecycle.check(scenario, log);
        RuleResults results = rules.check(scenario, log);
        refusals.check(scenario, log);
        return Optional.of(results);
    }
}
