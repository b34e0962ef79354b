package dev.proofsheet.harness.check;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Spec;

/** Holds the exchanges of a scenario against the spec. */
public final class ExchangeCheck {
    private final Spec spec;
    private final AddressCheck addresses;
    private final RequestCheck requests;
    private final ReplyCheck replies;

    /** A check against a spec. */
    public ExchangeCheck(Spec spec) {
        this.spec = spec;
        this.addresses = new AddressCheck(spec.server());
        BodyCheck bodies = new BodyCheck(spec.schemas());
        this.requests = new RequestCheck(bodies, new ValueCheck(spec.schemas()));
        this.replies = new ReplyCheck(bodies, new ValueCheck(spec.schemas()));
    }

    /** Checks every exchange of a scenario, refused requests too: what they break the scenario says. */
    public void check(Scenario scenario, CheckLog log) {
        for (Exchange exchange : scenario.exchanges()) {
            Subject subject = new Subject(
                    spec.provider(),
                    exchange.operation(),
                    scenario.name(),
                    exchange.index(),
                    scenario.document(),
                    exchange.pointer());
            Operation operation = spec.operation(exchange.operation());
            Subject request = subject.child("request");
            CheckLog part = new CheckLog();
            addresses.check(operation, exchange.request(), request.child("address"), part);
            requests.check(operation, exchange.request(), request, part);
            checkReply(operation, exchange, subject, part);
            log.add(exchange.index(), part);
        }
    }

    /** Checks an exchange that stands in no scenario, so that nothing says what a refused request breaks. */
    public void check(Exchange exchange, Subject subject, CheckLog log) {
        Operation operation = spec.operation(exchange.operation());
        // A request that the provider itself calls wrong may be what the spec forbids: then the two agree.
        if (!exchange.reply().faultsRequest()) {
            requests.check(operation, exchange.request(), subject.child("request"), log);
        }
        checkReply(operation, exchange, subject, log);
    }

    private void checkReply(Operation operation, Exchange exchange, Subject subject, CheckLog log) {
        if (exchange.reply().fault().isEmpty()) {
            replies.check(operation, exchange.reply(), subject.child("response"), log);
        }
    }
}
