package dev.proofsheet.harness.rule;

import dev.proofsheet.document.SourceDocument;
import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.rule.RuleOutcome.Result;
import dev.proofsheet.harness.spec.Spec;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Holds scenarios against the rules and the prices of a spec. */
public final class RuleCheck {
    private final Spec spec;
    private final Rules rules;

    /** A check against the rules that were read from a spec. */
    public RuleCheck(Spec spec, Rules rules) {
        this.spec = spec;
        this.rules = rules;
    }

    /** Checks every exchange of a scenario, and the outcome of every job. */
    public void check(Scenario scenario, CheckLog log) {
        for (Situation situation : Situations.of(spec, rules, scenario)) {
            // A request that the provider itself calls wrong may break a rule: then the two agree.
            if (situation.latest().reply().faultsRequest()) {
                continue;
            }
            Subject subject = subject(scenario, situation.latest());
            CheckLog part = new CheckLog();
            for (RuleOutcome outcome : outcomes(situation)) {
                part.check(outcome.result() == Result.HELD, () -> finding(outcome, subject, scenario.document()));
            }
            rules.price(situation.operation().id())
                    .ifPresent(price -> new PriceCheck(price).check(situation, subject, part));
            log.add(situation.latest().index(), part);
        }
    }

    /**
     * What the rules come to on a scenario, on requests that the provider refuses too; nothing for those that do not apply.
     *
     * @return in the order of the exchanges, and after them those about the outcome of a job
     */
    public List<RuleOutcome> outcomes(Scenario scenario) {
        return Situations.of(spec, rules, scenario).stream()
                .flatMap(situation -> outcomes(situation).stream())
                .toList();
    }

    private List<RuleOutcome> outcomes(Situation situation) {
        return rules.of(situation.operation().id()).stream()
                .filter(rule -> situation.isFor(rule.scope()))
                .flatMap(rule -> rule.evaluate(situation).stream())
                .toList();
    }

    private Subject subject(Scenario scenario, Exchange exchange) {
        return new Subject(
                spec.provider(),
                exchange.operation(),
                scenario.name(),
                exchange.index(),
                scenario.document(),
                JsonPointer.empty());
    }

    private static Finding finding(RuleOutcome outcome, Subject file, SourceDocument document) {
        Rule rule = outcome.rule();
        Subject subject = file.child(outcome.at());
        String declared =
                "The rule stands at " + rule.node().location() + " (" + String.join(", ", rule.sources()) + ")";
        if (outcome.result() == Result.UNEVALUATED) {
            return subject.finding("rule.unevaluated")
                    .expected(rule.text())
                    .actual(outcome.reason())
                    .hint(declared + "; correct the exchange, or let its 'when' say which requests it is for.")
                    .message("the rule '" + rule.id() + "' cannot be evaluated: " + outcome.reason());
        }
        return subject.finding("rule." + rule.id())
                .expected(rule.text())
                .actual(outcome.looksAt().stream()
                        .map(value ->
                                value.name() + " is " + text(document.root().at(value.at())))
                        .collect(Collectors.joining(", ")))
                .hint(declared + "; correct whichever of the two is wrong.")
                .message(rule.message());
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "missing" : value.toString();
    }
}
