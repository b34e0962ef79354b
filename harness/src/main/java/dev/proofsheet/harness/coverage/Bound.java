package dev.proofsheet.harness.coverage;

import dev.proofsheet.harness.coverage.CoverageLedger.Entry;
import dev.proofsheet.harness.spec.SpecNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A bound of JSON Schema: what is shown at it, inside it and outside it. */
final class Bound {
    static final List<String> KEYWORDS =
            List.of("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems");

    private final String keyword;
    private final BigDecimal limit;
    private final Entry at;
    private final Entry inside;

    /** Nothing that comes back may lie outside, so only what is sent can show it. */
    private final @Nullable Entry outside;

    Bound(CoverageLedger ledger, Direction direction, String operation, String path, String keyword, SpecNode node) {
        this.keyword = keyword;
        this.limit = node.value().decimalValue();
        String name = path + " " + keyword + " " + limit.toPlainString();
        this.at = ledger.declare(Dimension.BOUNDS, operation, name + ": at", node.pointer());
        this.inside = ledger.declare(Dimension.BOUNDS, operation, name + ": inside", node.pointer());
        this.outside = direction == Direction.SENT
                ? ledger.declare(Dimension.BOUNDS, operation, name + ": outside", node.pointer())
                : null;
    }

    /** Takes note of a value that was taken. */
    void look(JsonNode value, String scenario) {
        side(value).filter(side -> side >= 0).ifPresent(side -> (side == 0 ? at : inside).seenIn(scenario));
    }

    /** Takes note of a value in a request that was refused. */
    void lookRefused(JsonNode value, String scenario) {
        if (outside != null && side(value).filter(side -> side < 0).isPresent()) {
            outside.seenIn(scenario);
        }
    }

    /** Below zero outside the bound, zero at it, above zero inside it; nothing where it has no say. */
    private Optional<Integer> side(JsonNode value) {
        return measure(value)
                .map(measure -> keyword.startsWith("min") ? measure.compareTo(limit) : limit.compareTo(measure));
    }

    private Optional<BigDecimal> measure(JsonNode value) {
        if (keyword.endsWith("Items")) {
            return value.isArray() ? Optional.of(BigDecimal.valueOf(value.size())) : Optional.empty();
        }
        if (keyword.endsWith("Length")) {
            return value.isString()
                    ? Optional.of(
                            BigDecimal.valueOf(value.stringValue().codePoints().count()))
                    : Optional.empty();
        }
        if (value.isNumber()) {
            return Optional.of(value.decimalValue());
        }
        // Numbers in a header or in a part of a form are texts.
        return value.isString() && value.stringValue().matches("-?\\d{1,30}(\\.\\d{1,30})?")
                ? Optional.of(new BigDecimal(value.stringValue()))
                : Optional.empty();
    }
}
