package dev.proofsheet.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;

/**
 * A JSON Pointer into a response as Java follows it, as far as the response's classes go.
 *
 * @param segments the segments that have accessors
 * @param type the type of what the last of them leads to
 * @param expression its value, or an exception where anything on the way is missing
 * @param javadoc the lines of the comment of the last property; empty if there is none
 */
record TypedPath(List<String> segments, String type, String expression, List<String> javadoc) {

    /** The path from the variable {@code response} of a type. */
    static TypedPath of(String pointer, String response, ResponseTypes types) {
        TypedPath path = new TypedPath(List.of(), response, "response", List.of());
        JsonPointer rest = JsonPointer.compile(pointer);
        while (!rest.matches()) {
            String reached = pointer.substring(
                    0, pointer.length() - rest.tail().toString().length());
            Optional<TypedPath> next = path.next(rest, JavaText.literal(reached), types);
            if (next.isEmpty()) {
                return path.holding(pointer, rest.toString());
            }
            path = next.get();
            rest = rest.tail();
        }
        return path;
    }

    private Optional<TypedPath> next(JsonPointer rest, String reached, ResponseTypes types) {
        String segment = rest.getMatchingProperty();
        if (type.startsWith("Map<String, ")) {
            String value = expression + ".get(" + JavaText.literal(segment) + ")";
            return Optional.of(
                    then(segment, type.substring("Map<String, ".length(), type.length() - 1), reached, value, javadoc));
        }
        if (type.startsWith("List<") && rest.mayMatchElement()) {
            String value = "Results.element(" + expression + ", " + rest.getMatchingIndex() + ")";
            return Optional.of(
                    then(segment, type.substring("List<".length(), type.length() - 1), reached, value, javadoc));
        }
        return types.property(type, segment)
                .map(property -> then(
                        segment,
                        property.type(),
                        reached,
                        expression + "." + property.member() + "()",
                        property.javadoc()));
    }

    private TypedPath then(String segment, String next, String reached, String value, List<String> text) {
        List<String> longer = new ArrayList<>(segments);
        longer.add(segment);
        return new TypedPath(longer, next, "Results.required(" + reached + ", " + value + ")", text);
    }

    /** The same, but that it is missing where it has nothing at the rest of the pointer. */
    private TypedPath holding(String pointer, String rest) {
        String checked = "Results.holding(" + JavaText.literal(pointer) + ", " + expression + ", "
                + JavaText.literal(rest) + ")";
        return new TypedPath(segments, type, checked, javadoc);
    }
}
