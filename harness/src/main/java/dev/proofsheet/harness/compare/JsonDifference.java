package dev.proofsheet.harness.compare;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A place where two JSON values differ.
 *
 * @param at the place
 * @param expected what one value has there; "nothing" where it has nothing
 * @param actual what the other has there
 */
public record JsonDifference(JsonPointer at, String expected, String actual) {

    /** All places where the values differ: {@code 10} equals {@code 10.0}, and null is not the same as nothing. */
    public static List<JsonDifference> between(JsonNode expected, JsonNode actual) {
        List<JsonDifference> differences = new ArrayList<>();
        compare(JsonPointer.empty(), expected, actual, differences);
        return differences;
    }

    private static void compare(JsonPointer at, JsonNode expected, JsonNode actual, List<JsonDifference> differences) {
        if (expected.isObject() && actual.isObject()) {
            expected.properties()
                    .forEach(entry -> compare(
                            at.appendProperty(entry.getKey()),
                            entry.getValue(),
                            actual.path(entry.getKey()),
                            differences));
            actual.properties().stream()
                    .filter(entry -> !expected.has(entry.getKey()))
                    .forEach(entry -> differences.add(difference(
                            at.appendProperty(entry.getKey()), expected.path(entry.getKey()), entry.getValue())));
        } else if (expected.isArray() && actual.isArray()) {
            for (int index = 0; index < Math.max(expected.size(), actual.size()); index++) {
                compare(at.appendIndex(index), expected.path(index), actual.path(index), differences);
            }
        } else if (!sameValue(expected, actual)) {
            differences.add(difference(at, expected, actual));
        }
    }

    private static boolean sameValue(JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber()) {
            return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        if (expected.isString() && actual.isString()) {
            return expected.stringValue().equals(actual.stringValue())
                    || sameTime(expected.stringValue(), actual.stringValue());
        }
        return expected.equals(actual);
    }

    /** Times are equal where they name one instant with one offset: {@code 12:00:00.500Z} and {@code 12:00:00.5Z}. */
    private static boolean sameTime(String expected, String actual) {
        if (expected.length() < 20 || expected.charAt(10) != 'T' || actual.length() < 17 || actual.charAt(10) != 'T') {
            return false;
        }
        try {
            return OffsetDateTime.parse(expected).equals(OffsetDateTime.parse(actual));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static JsonDifference difference(JsonPointer at, JsonNode expected, JsonNode actual) {
        return new JsonDifference(at, describe(expected), describe(actual));
    }

    private static String describe(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.toString();
    }
}
