package dev.proofsheet.harness.rule;

import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.rule.Rule.Scope;
import dev.proofsheet.harness.spec.Operation;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the variables of an expression stand for.
 *
 * @param operation the operation whose expressions are evaluated
 * @param exchange the exchange of the request and the response
 * @param poll the exchange of the outcome, where it is about one
 * @param variables the values
 */
record Situation(
        Operation operation, Exchange exchange, @Nullable Exchange poll, Map<String, Object> variables) {
    static Situation of(Operation operation, Exchange exchange) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(Variable.REQUEST, MessageValues.request(operation, exchange.request()));
        if (hasResponse(exchange)) {
            variables.put(Variable.RESPONSE, MessageValues.reply(operation, exchange.reply()));
        }
        return new Situation(operation, exchange, null, variables);
    }

    /** The same, with the outcome of the job. */
    Situation with(Exchange poll, Operation pollOperation) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put(Variable.OUTCOME, MessageValues.reply(pollOperation, poll.reply()));
        return new Situation(operation, exchange, poll, all);
    }

    private static boolean hasResponse(Exchange exchange) {
        return exchange.reply().successful() && exchange.reply().fault().isEmpty();
    }

    boolean hasResponse() {
        return hasResponse(exchange);
    }

    /** Whether rules of this scope are to be evaluated here. */
    boolean isFor(Scope scope) {
        return switch (scope) {
            case REQUEST -> poll == null;
            case RESPONSE -> poll == null && hasResponse();
            case OUTCOME -> poll != null;
        };
    }

    /** The exchange that was the last to come. */
    Exchange latest() {
        return poll == null ? exchange : poll;
    }
}
