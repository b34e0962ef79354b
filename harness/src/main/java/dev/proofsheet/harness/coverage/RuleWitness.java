package dev.proofsheet.harness.coverage;

import dev.proofsheet.harness.coverage.CoverageLedger.Entry;
import dev.proofsheet.harness.rule.Price;
import dev.proofsheet.harness.rule.PriceOutcome;
import dev.proofsheet.harness.rule.Rule;
import dev.proofsheet.harness.rule.Rule.Scope;
import dev.proofsheet.harness.rule.RuleOutcome;
import dev.proofsheet.harness.rule.RuleOutcome.Result;
import dev.proofsheet.harness.rule.RuleResults;
import dev.proofsheet.harness.rule.Rules;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Spec;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonPointer;

/** The rules that are held and that are broken, and the prices that are held against what a reply says. */
final class RuleWitness {
    private final CoverageLedger ledger;
    private final Map<Rule, Entry> held = new HashMap<>();
    private final Map<Rule, Entry> broken = new HashMap<>();
    private final Map<Price, Entry> heldInResponse = new HashMap<>();
    private final Map<Price, Entry> heldInOutcome = new HashMap<>();

    RuleWitness(Spec spec, Rules rules, CoverageLedger ledger) {
        this.ledger = ledger;
        for (Operation operation : spec.operations().values()) {
            rules.of(operation.id()).forEach(rule -> declare(rule, operation));
            rules.price(operation.id()).ifPresent(price -> declare(price, operation));
        }
    }

    private void declare(Rule rule, Operation operation) {
        held.put(rule, declare(operation, rule.id() + ": held", rule.node().pointer()));
        // What comes back may break no rule, so only what is sent can show a broken one, and be refused.
        if (rule.scope() == Scope.REQUEST && !operation.callback()) {
            broken.put(
                    rule, declare(operation, rule.id() + ": broken", rule.node().pointer()));
        }
    }

    private void declare(Price price, Operation operation) {
        // No rule has this name, because a rule's has no spaces.
        price.inResponse()
                .ifPresent(place -> heldInResponse.put(
                        price,
                        declare(
                                operation,
                                "price in the response: held",
                                price.node().pointer())));
        price.inOutcome()
                .ifPresent(place -> heldInOutcome.put(
                        price,
                        declare(
                                operation,
                                "price in the outcome: held",
                                price.node().pointer())));
    }

    private Entry declare(Operation operation, String name, JsonPointer at) {
        return ledger.declare(Dimension.RULES, operation.id(), name, at);
    }

    void look(RuleResults results, String scenario) {
        results.rules().forEach(outcome -> see(outcome, scenario));
        results.prices().forEach(outcome -> see(outcome, scenario));
    }

    private void see(RuleOutcome outcome, String scenario) {
        Entry entry = outcome.isRefused()
                ? outcome.result() == Result.BROKEN ? broken.get(outcome.rule()) : null
                : outcome.result() == Result.HELD ? held.get(outcome.rule()) : null;
        if (entry != null) {
            entry.seenIn(scenario);
        }
    }

    private void see(PriceOutcome outcome, String scenario) {
        Entry entry = (outcome.inOutcome() ? heldInOutcome : heldInResponse).get(outcome.price());
        if (entry != null && outcome.isHeld()) {
            entry.seenIn(scenario);
        }
    }
}
