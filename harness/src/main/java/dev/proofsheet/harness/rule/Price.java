package dev.proofsheet.harness.rule;

import dev.proofsheet.harness.fixture.RequestMessage;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.SpecNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/** {@code x-credits} of an operation: what a request costs, and where the provider says what it cost. */
public final class Price {
    /** As many digits as a double always keeps: a product such as 0.1 * 3 is 0.3, whatever double makes of it. */
    private static final MathContext DIGITS_OF_A_DOUBLE = new MathContext(15);

    private final Operation operation;
    private final SpecNode node;
    private final Optional<Expression> when;
    private final Expression cost;
    private final Optional<JsonPointer> inResponse;
    private final Optional<JsonPointer> inOutcome;

    Price(
            Operation operation,
            SpecNode node,
            Optional<Expression> when,
            Expression cost,
            Optional<JsonPointer> inResponse,
            Optional<JsonPointer> inOutcome) {
        this.operation = operation;
        this.node = node;
        this.when = when;
        this.cost = cost;
        this.inResponse = inResponse;
        this.inOutcome = inOutcome;
    }

    /** Where it is declared. */
    public SpecNode node() {
        return node;
    }

    /** The cost as the spec writes it, in CEL. */
    public String text() {
        return cost.text();
    }

    /** Where the reply to the request says what was charged, if it does. */
    public Optional<JsonPointer> inResponse() {
        return inResponse;
    }

    /** Where the reply in which the job succeeded says what was charged, if it does. */
    public Optional<JsonPointer> inOutcome() {
        return inOutcome;
    }

    /**
     * What a request costs, in credits; nothing where no document gives its price, or the request does not let it be
     * computed.
     */
    public Optional<BigDecimal> cost(RequestMessage request) {
        try {
            return evaluate(Map.of(Variable.REQUEST, MessageValues.request(operation, request)));
        } catch (UnevaluatedException e) {
            return Optional.empty();
        }
    }

    boolean looksAtAny(Set<Part> parts) {
        return cost.looksAtAny(parts) || (when.isPresent() && when.get().looksAtAny(parts));
    }

    Optional<BigDecimal> evaluate(Map<String, Object> variables) throws UnevaluatedException {
        if (when.isPresent() && !when.get().holds(variables)) {
            return Optional.empty();
        }
        Object value = cost.evaluate(variables);
        if (value instanceof Long whole) {
            return Optional.of(BigDecimal.valueOf(whole));
        }
        if (value instanceof Double fraction && Double.isFinite(fraction)) {
            return Optional.of(
                    BigDecimal.valueOf(fraction).round(DIGITS_OF_A_DOUBLE).stripTrailingZeros());
        }
        throw new UnevaluatedException("the cost is " + value + ", which is no number of credits");
    }
}
