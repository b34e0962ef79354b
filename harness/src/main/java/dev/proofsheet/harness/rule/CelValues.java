package dev.proofsheet.harness.rule;

import dev.cel.common.values.NullValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * JSON as CEL holds it, with no digit lost.
 *
 * <p>A whole number is an int, {@code 10} and {@code 10.0} alike; any other is a double. What neither holds exactly stays
 * what it is: it can be compared for equality, and calculating with it is an error and never a wrong answer.
 */
final class CelValues {
    /** The digits of the largest int of CEL, which has 64 bits. */
    private static final int DIGITS_OF_AN_INT = 19;

    private CelValues() {}

    /** A number that CEL has no form for, and of which it knows no more than that it equals itself. */
    private record Unfit(BigDecimal value) {}

    static Object of(JsonNode value) {
        if (value.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> entry : value.properties()) {
                map.put(entry.getKey(), of(entry.getValue()));
            }
            return map;
        }
        if (value.isArray()) {
            List<Object> list = new ArrayList<>(value.size());
            for (JsonNode item : value) {
                list.add(of(item));
            }
            return list;
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        if (value.isNumber()) {
            return number(value.decimalValue());
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isNull() ? NullValue.NULL_VALUE : value.stringValue();
    }

    private static Object number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() <= 0 && (long) plain.precision() - plain.scale() <= DIGITS_OF_AN_INT) {
            try {
                return plain.longValueExact();
            } catch (ArithmeticException e) {
                return new Unfit(plain);
            }
        }
        double nearest = plain.doubleValue();
        boolean exact = Double.isFinite(nearest) && BigDecimal.valueOf(nearest).compareTo(plain) == 0;
        return exact ? (Object) nearest : new Unfit(plain);
    }
}
