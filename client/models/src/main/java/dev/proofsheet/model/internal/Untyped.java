package dev.proofsheet.model.internal;

import dev.proofsheet.model.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value that the field of its property cannot hold: a null, or one that does not fit.
 *
 * @param raw the value as it was read
 * @param expected the Java type that it does not fit; empty for a null
 */
record Untyped(JsonValue raw, Optional<String> expected) {
    static final Untyped NULL = new Untyped(JsonValue.of(null), Optional.empty());

    boolean isUnexpected() {
        return expected.isPresent();
    }

    /** What an accessor throws in place of the value, which is not shown: it can be a secret. */
    IllegalStateException exception(String model, String property) {
        return new IllegalStateException("\"" + property + "\" of " + model + " cannot be read as "
                + expected.orElse("null") + ": the response has " + kind(raw)
                + "; unexpectedProperties() returns it");
    }

    /** The JSON kind of a value, with its article. */
    static String kind(JsonValue value) {
        Object java = value.toJava();
        if (java == null) {
            return "null";
        }
        if (java instanceof Map) {
            return "an object";
        }
        if (java instanceof List) {
            return "an array";
        }
        if (java instanceof String) {
            return "a string";
        }
        return java instanceof Boolean ? "a boolean" : "a number";
    }
}
