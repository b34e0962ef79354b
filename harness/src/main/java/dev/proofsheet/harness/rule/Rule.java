package dev.proofsheet.harness.rule;

import dev.proofsheet.harness.spec.SpecNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One entry of {@code x-rules}: a condition that JSON Schema cannot express. */
public final class Rule {
    private final String operation;
    private final String id;
    private final String message;
    private final List<String> sources;
    private final SpecNode node;
    private final Optional<Expression> when;
    private final Expression condition;
    private final Scope scope;

    Rule(
            String operation,
            String id,
            String message,
            List<String> sources,
            SpecNode node,
            Optional<Expression> when,
            Expression condition) {
        this.operation = operation;
        this.id = id;
        this.message = message;
        this.sources = List.copyOf(sources);
        this.node = node;
        this.when = when;
        this.condition = condition;
        this.scope = scope(when, condition);
    }

    /** What a rule has to have before it in order to be evaluated. */
    public enum Scope {
        /** The request alone. */
        REQUEST,
        /** The reply, if it is a success. */
        RESPONSE,
        /** The reply of the poll in which the job that the request started succeeded. */
        OUTCOME
    }

    /** The operationId that it stands with. */
    public String operation() {
        return operation;
    }

    /** Its name, the end of its finding's key; unique for an operation. */
    public String id() {
        return id;
    }

    /** What it asks for, in a sentence. */
    public String message() {
        return message;
    }

    /** The marks of its sources. */
    public List<String> sources() {
        return sources;
    }

    /** Where it is declared. */
    public SpecNode node() {
        return node;
    }

    /** The condition as the spec writes it, in CEL. */
    public String text() {
        return condition.text();
    }

    /** What it needs, by the variables that it uses. */
    public Scope scope() {
        return scope;
    }

    private static Scope scope(Optional<Expression> when, Expression condition) {
        if (mentions(Variable.OUTCOME, when, condition)) {
            return Scope.OUTCOME;
        }
        return mentions(Variable.RESPONSE, when, condition) ? Scope.RESPONSE : Scope.REQUEST;
    }

    private static boolean mentions(String variable, Optional<Expression> when, Expression condition) {
        return condition.mentions(variable)
                || when.filter(expression -> expression.mentions(variable)).isPresent();
    }

    boolean looksAtAny(Set<Part> parts) {
        return condition.looksAtAny(parts) || (when.isPresent() && when.get().looksAtAny(parts));
    }

    /** Says whether the rule is held or broken, and nothing where it does not apply. */
    Optional<RuleOutcome> evaluate(Situation situation) {
        try {
            if (when.isPresent() && !when.get().holds(situation.variables())) {
                return Optional.empty();
            }
            return Optional.of(
                    condition.holds(situation.variables())
                            ? RuleOutcome.held(this, situation)
                            : RuleOutcome.broken(this, situation, condition));
        } catch (UnevaluatedException e) {
            return Optional.of(RuleOutcome.unevaluated(this, situation, String.valueOf(e.getMessage())));
        }
    }
}
