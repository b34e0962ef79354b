package dev.proofsheet.harness.rule;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Body;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Computes what a request costs, and compares it with what the provider says it cost. */
final class PriceCheck {
    private final Price price;

    PriceCheck(Price price) {
        this.price = price;
    }

    /** Checks an exchange, or the outcome of a job; the subject is the whole file. */
    void check(Situation situation, Subject file, CheckLog log) {
        try {
            Optional<BigDecimal> cost = price.evaluate(situation.variables());
            log.checked(List.of());
            cost.ifPresent(credits -> compare(situation, credits, file, log));
        } catch (UnevaluatedException e) {
            if (situation.poll() == null) {
                log.check(false, () -> unevaluated(situation, file, String.valueOf(e.getMessage())));
            }
        }
    }

    private void compare(Situation situation, BigDecimal cost, Subject file, CheckLog log) {
        Optional<JsonPointer> place = situation.poll() == null ? price.inResponse() : price.inOutcome();
        if (place.isEmpty()
                || !(situation.poll() != null || situation.hasResponse())
                || !(situation.latest().reply().body() instanceof Body.Json reply)) {
            return;
        }
        JsonNode reported = reply.value().at(place.get());
        // A reply that says nothing is judged by its schema.
        if (reported.isMissingNode() || reported.isNull()) {
            return;
        }
        Subject subject =
                file.child(situation.latest().replyPointer()).child("json").child(place.get());
        log.check(
                reported.isNumber() && reported.decimalValue().compareTo(cost) == 0,
                () -> subject.finding("credits.mismatch")
                        .expected(cost.toPlainString())
                        .actual(reported)
                        .hint(declared() + "; correct the reply, or the price.")
                        .message("the request costs " + cost.toPlainString() + " credits, and the reply says "
                                + reported));
    }

    private Finding unevaluated(Situation situation, Subject file, String reason) {
        return file.child(situation.exchange().requestPointer())
                .finding("credits.unevaluated")
                .expected(price.text())
                .actual(reason)
                .hint(declared() + "; correct the request, or let its 'when' say which requests it is for.")
                .message("what the request costs cannot be computed: " + reason);
    }

    private String declared() {
        return "The price stands at " + price.node().location();
    }
}
