package dev.proofsheet.codegen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What the template of a job's result knows: the response of the poll that showed success, with what the spec requires of it.
 *
 * @param name the class
 * @param type the response
 * @param parts what is required and has a type
 * @param checks the expressions that throw where anything else is missing that is required
 * @param images the images, as an expression for a stream of them; empty if the spec does not say where they are
 */
record ResultView(String name, String type, List<Part> parts, List<String> checks, String images) {

    /** The class for the result of a job whose polls return no object of the spec. */
    static final String UNNAMED = "CompletedJob";

    /**
     * A part of the response.
     *
     * @param member its name in Java
     * @param type its type
     * @param expression its value, or an exception where it is missing
     * @param javadoc the lines of its comment
     */
    record Part(String member, String type, String expression, List<String> javadoc) {}

    static ResultView of(CallView poll, JsonNode states, ResponseTypes types, ImageCode images) {
        List<Part> parts = new ArrayList<>();
        List<String> checks = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        Set<String> members = new HashSet<>(Set.of("response", "imageSources", "of"));
        for (String pointer : required(states)) {
            TypedPath path = TypedPath.of(pointer, poll.type(), types);
            if (path.javadoc().isEmpty()) {
                checks.add(path.expression());
                continue;
            }
            List<String> segments = path.segments();
            String member = JavaNames.member(segments.get(segments.size() - 1));
            if (!members.add(member)) {
                member = JavaNames.member(String.join("_", segments));
                members.add(member);
            }
            parts.add(new Part(member, path.type(), path.expression(), path.javadoc()));
            images.at(poll, pointer, member).ifPresent(sources::add);
        }
        String name = types.isModel(poll.type()) ? name(poll.type()) : UNNAMED;
        return new ResultView(name, poll.type(), parts, checks, sources.isEmpty() ? "" : sources.get(0));
    }

    /** The class for the result of a job whose polls return this class. */
    static String name(String poll) {
        return "Completed" + poll;
    }

    /** What every state requires that is a success. */
    private static Set<String> required(JsonNode states) {
        Optional<Set<String>> common = Optional.empty();
        for (JsonNode state : states) {
            if (state.path("outcome").asString("").equals("success")) {
                Set<String> pointers = new LinkedHashSet<>();
                state.path("requires").forEach(pointer -> pointers.add(pointer.asString("")));
                common.ifPresent(pointers::retainAll);
                common = Optional.of(pointers);
            }
        }
        return common.orElse(Set.of());
    }
}
