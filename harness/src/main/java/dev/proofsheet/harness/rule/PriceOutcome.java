package dev.proofsheet.harness.rule;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/**
 * A price that was held against what a reply says.
 *
 * @param price the price
 * @param inOutcome whether the reply is that in which the job succeeded, and not the one to the request
 * @param cost what the request costs by the spec
 * @param reported what the reply says
 */
public record PriceOutcome(Price price, boolean inOutcome, BigDecimal cost, JsonNode reported) {
    /** Whether the two agree. */
    public boolean isHeld() {
        return reported.isNumber() && reported.decimalValue().compareTo(cost) == 0;
    }
}
