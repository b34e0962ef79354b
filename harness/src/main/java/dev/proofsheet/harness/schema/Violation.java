package dev.proofsheet.harness.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One place where a value breaks its schema.
 *
 * @param keyword the keyword of JSON Schema that is broken
 * @param at the place in the value; for a missing property the place where it should stand
 * @param expected what the keyword asks for
 * @param actual what stands there
 * @param message one sentence
 */
public record Violation(String keyword, JsonPointer at, String expected, String actual, String message) {

    /** Every place where a value breaks a schema; the schema's paths have to be JSON Pointers. */
    public static List<Violation> of(Schema schema, JsonNode value) {
        // What the validator does by itself beside this, it does for output that nobody asks for here.
        ExecutionContext context = schema.createExecutionContext();
        schema.validate(context, value);
        List<Error> errors = context.getErrors();
        return errors.isEmpty() ? List.of() : errors.stream().map(Violation::of).toList();
    }

    private static Violation of(Error error) {
        String keyword = error.getKeyword();
        String property = error.getProperty();
        JsonPointer place = JsonPointer.compile(error.getInstanceLocation().toString());
        boolean missing = keyword.equals("required") && property != null;
        boolean foreign = keyword.equals("additionalProperties") && property != null;
        String expected = String.valueOf(error.getSchemaNode());
        return new Violation(
                keyword,
                missing || foreign ? place.appendProperty(property) : place,
                expected,
                missing ? "nothing" : String.valueOf(error.getInstanceNode()),
                sentence(keyword, String.valueOf(property), expected, error.getInstanceNode()));
    }

    private static String sentence(String keyword, String property, String expected, JsonNode value) {
        return switch (keyword) {
            case "required" -> "the required property '" + property + "' is missing";
            case "additionalProperties" -> "the property '" + property + "' is not known here";
            case "type" -> "the type " + expected + " is expected, and a value of type " + type(value) + " stands here";
            case "enum" -> "the value is none of " + expected;
            case "format" -> "the " + type(value) + " has not the format " + expected;
            case "pattern" -> "the text does not match the pattern " + expected;
            default -> "the value breaks " + keyword + ": " + expected;
        };
    }

    private static String type(JsonNode value) {
        return value.isIntegralNumber()
                ? "integer"
                : value.getNodeType().toString().toLowerCase(Locale.ROOT);
    }
}
