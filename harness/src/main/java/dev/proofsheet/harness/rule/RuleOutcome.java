package dev.proofsheet.harness.rule;

import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.rule.Rule.Scope;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;

/**
 * What a rule came to on an exchange to which it applies.
 *
 * @param rule the rule
 * @param exchange the exchange: that of the request and its reply, or that of the poll where the rule is about an outcome
 * @param result what it came to
 * @param at what the rule looks at first, as a place in the scenario's file; the whole file where it is held
 * @param looksAt all that the rule looks at, as names and places in the scenario's file
 * @param reason why it could not be evaluated; empty where it could
 */
public record RuleOutcome(
        Rule rule, Exchange exchange, Result result, JsonPointer at, List<Value> looksAt, String reason) {

    /** What a rule can come to. */
    public enum Result {
        /** It is true. */
        HELD,
        /** It is false. */
        BROKEN,
        /** It has no value: something is missing, is of another type, or is too large to be gone through. */
        UNEVALUATED
    }

    /**
     * A value that a rule looks at.
     *
     * @param name how the rule writes it
     * @param at where it stands, or would stand
     */
    public record Value(String name, JsonPointer at) {}

    /** Whether the provider refused the request as wrong: then a rule that is broken says the same as the provider. */
    public boolean isRefused() {
        return exchange.reply().faultsRequest();
    }

    static RuleOutcome held(Rule rule, Situation situation) {
        return new RuleOutcome(rule, situation.latest(), Result.HELD, JsonPointer.empty(), List.of(), "");
    }

    static RuleOutcome broken(Rule rule, Situation situation, Expression condition) {
        List<Value> values = new ArrayList<>();
        // What came last is what is looked at first: it is the answer to the rest.
        for (String variable : List.of(Variable.OUTCOME, Variable.RESPONSE, Variable.REQUEST)) {
            for (Mention mention : condition.mentions()) {
                if (mention.variable().equals(variable)) {
                    values.add(new Value(mention.toString(), Place.of(mention, situation)));
                }
            }
        }
        JsonPointer at =
                values.isEmpty() ? message(rule, situation) : values.get(0).at();
        return new RuleOutcome(rule, situation.latest(), Result.BROKEN, at, List.copyOf(values), "");
    }

    static RuleOutcome unevaluated(Rule rule, Situation situation, String reason) {
        return new RuleOutcome(
                rule, situation.latest(), Result.UNEVALUATED, message(rule, situation), List.of(), reason);
    }

    private static JsonPointer message(Rule rule, Situation situation) {
        return rule.scope() == Scope.REQUEST
                ? situation.exchange().requestPointer()
                : situation.latest().replyPointer();
    }
}
