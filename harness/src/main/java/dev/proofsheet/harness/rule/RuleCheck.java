package dev.proofsheet.harness.rule;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.rule.RuleOutcome.Result;
import dev.proofsheet.harness.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;

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
    public RuleResults check(Scenario scenario, CheckLog log) {
        List<RuleOutcome> outcomes = new ArrayList<>();
        List<PriceOutcome> prices = new ArrayList<>();
        for (Situation situation : Situations.of(spec, rules, scenario)) {
            Origin origin = new Origin.OfScenario(scenario, subject(scenario, situation.latest()));
            RuleResults results = check(situation, Set.of(), origin, log);
            if (situation.latest().reply().faultsRequest()) {
                checkRefused(results.rules(), origin, log);
            }
            outcomes.addAll(results.rules());
            prices.addAll(results.prices());
        }
        return new RuleResults(outcomes, prices);
    }

    /**
     * Checks an exchange that stands in no scenario; what is about the outcome of its job is left out.
     *
     * @param unseen what nobody knows of the exchange; what looks at it is left out
     * @param subject the exchange
     */
    public void check(Exchange exchange, Set<Part> unseen, Subject subject, CheckLog log) {
        if (rules.concern(exchange.operation())) {
            Situation situation = Situation.of(spec.operation(exchange.operation()), exchange);
            check(situation, unseen, new Origin.OfExchange(exchange, subject), log);
        }
    }

    private RuleResults check(Situation situation, Set<Part> unseen, Origin origin, CheckLog log) {
        List<RuleOutcome> outcomes = outcomes(situation, unseen);
        // A request that the provider itself calls wrong may break a rule: then the two agree.
        if (situation.latest().reply().faultsRequest()) {
            return new RuleResults(outcomes, List.of());
        }
        for (RuleOutcome outcome : outcomes) {
            if (log.fails(outcome.result() == Result.HELD)) {
                log.add(finding(outcome, origin));
            }
        }
        Optional<Price> price = rules.price(situation.operation().id());
        if (price.isEmpty() || price.get().looksAtAny(unseen)) {
            return new RuleResults(outcomes, List.of());
        }
        Optional<PriceOutcome> compared = new PriceCheck(price.get()).check(situation, origin, log);
        return new RuleResults(outcomes, compared.map(List::of).orElse(List.of()));
    }

    /** What a refused request breaks its scenario says. What has no value there, the schemas find fault with. */
    private static void checkRefused(List<RuleOutcome> outcomes, Origin origin, CheckLog log) {
        for (RuleOutcome outcome : outcomes) {
            if (log.fails(outcome.result() != Result.BROKEN)) {
                log.add(finding(outcome, origin));
            }
        }
    }

    private List<RuleOutcome> outcomes(Situation situation, Set<Part> unseen) {
        List<RuleOutcome> outcomes = new ArrayList<>();
        for (Rule rule : rules.of(situation.operation().id())) {
            if (situation.isFor(rule.scope()) && !rule.looksAtAny(unseen)) {
                rule.evaluate(situation).ifPresent(outcomes::add);
            }
        }
        return outcomes;
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

    private static Finding finding(RuleOutcome outcome, Origin origin) {
        Rule rule = outcome.rule();
        Subject subject = origin.subject(outcome.at());
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
                        .map(value -> value.name() + " is " + origin.text(value.at()))
                        .collect(Collectors.joining(", ")))
                .hint(declared + "; correct whichever of the two is wrong.")
                .message(rule.message());
    }
}
