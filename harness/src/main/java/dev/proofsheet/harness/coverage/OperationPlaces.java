package dev.proofsheet.harness.coverage;

import dev.proofsheet.harness.coverage.CoverageLedger.Entry;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.spec.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;

/** What one operation declares, and what its exchanges show of it. */
final class OperationPlaces {
    private final Operation operation;
    private final CoverageLedger ledger;
    private final JsonPointer at;
    private final Entry called;
    private final Optional<Entry> address;
    private final ParameterPlaces parameters;
    private final BodyPlaces request;
    private final Map<String, ReplyPlaces> replies = new LinkedHashMap<>();

    OperationPlaces(Operation operation, CoverageLedger ledger) {
        this.operation = operation;
        this.ledger = ledger;
        this.at = operation.node().pointer();
        this.called = ledger.declare(Dimension.OPERATIONS, null, operation.id(), at);
        this.address = operation.callback()
                ? Optional.empty()
                : Optional.of(ledger.declare(
                        Dimension.ADDRESSES, operation.id(), operation.method() + " " + operation.path(), at));
        Direction there = operation.callback() ? Direction.RECEIVED : Direction.SENT;
        Direction back = operation.callback() ? Direction.SENT : Direction.RECEIVED;
        this.parameters = new ParameterPlaces(operation, there, ledger);
        this.request = new BodyPlaces(operation.id(), "request", operation.body(), at, there, ledger);
        operation
                .replies()
                .forEach((status, reply) ->
                        replies.put(status, new ReplyPlaces(operation.id(), status, reply, responses(), back, ledger)));
    }

    void look(Exchange exchange, String scenario) {
        called.seenIn(scenario);
        if (exchange.request().address().isPresent()) {
            address.ifPresent(entry -> entry.seenIn(scenario));
        }
        // A request that the provider refuses for its content shows nothing of what it takes, only of what it does not.
        boolean refused = exchange.reply().faultsRequest();
        parameters.look(exchange.request(), refused, scenario);
        request.look(exchange.request().body(), exchange.request().headers(), refused, scenario);
        if (exchange.reply().fault().isPresent()) {
            return;
        }
        int status = exchange.reply().status();
        operation
                .declaredStatus(status)
                .map(replies::get)
                .ifPresentOrElse(
                        places -> places.look(exchange.reply(), scenario),
                        () -> ledger.undeclared(
                                Dimension.STATUSES,
                                operation.id(),
                                Integer.toString(status),
                                responses().appendProperty(Integer.toString(status)),
                                scenario));
    }

    private JsonPointer responses() {
        return at.appendProperty("responses");
    }
}
