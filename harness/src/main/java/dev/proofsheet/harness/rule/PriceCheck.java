package dev.proofsheet.harness.rule;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
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

    /** Checks an exchange, or the outcome of a job; gives nothing where the price does not apply or is not reported. */
    Optional<PriceOutcome> check(Situation situation, Origin origin, CheckLog log) {
        try {
            Optional<BigDecimal> cost = price.evaluate(situation.variables());
            log.checked(List.of());
            Optional<PriceOutcome> compared = cost.flatMap(credits -> compare(situation, credits));
            if (compared.isPresent() && log.fails(compared.get().isHeld())) {
                log.add(mismatch(compared.get(), situation, origin));
            }
            return compared;
        } catch (UnevaluatedException e) {
            if (situation.poll() == null) {
                log.found(unevaluated(situation, origin, String.valueOf(e.getMessage())));
            }
            return Optional.empty();
        }
    }

    private Optional<PriceOutcome> compare(Situation situation, BigDecimal cost) {
        boolean inOutcome = situation.poll() != null;
        Optional<JsonPointer> place = place(inOutcome);
        if (place.isEmpty()
                || !(inOutcome || situation.hasResponse())
                || !(situation.latest().reply().body() instanceof Body.Json reply)) {
            return Optional.empty();
        }
        JsonNode reported = reply.value().at(place.get());
        // A reply that says nothing is judged by its schema.
        if (reported.isMissingNode() || reported.isNull()) {
            return Optional.empty();
        }
        return Optional.of(new PriceOutcome(price, inOutcome, cost, reported));
    }

    private Optional<JsonPointer> place(boolean inOutcome) {
        return inOutcome ? price.inOutcome() : price.inResponse();
    }

    private Finding mismatch(PriceOutcome outcome, Situation situation, Origin origin) {
        String cost = outcome.cost().toPlainString();
        JsonPointer place = place(outcome.inOutcome()).orElseThrow();
        return origin.subject(
                        situation.latest().replyPointer().appendProperty("json").append(place))
                .finding("credits.mismatch")
                .expected(cost)
                .actual(outcome.reported())
                .hint(declared() + "; correct the reply, or the price.")
                .message("the request costs " + cost + " credits, and the reply says " + outcome.reported());
    }

    private Finding unevaluated(Situation situation, Origin origin, String reason) {
        return origin.subject(situation.exchange().requestPointer())
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
