package dev.proofsheet.harness.rule;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A compiled expression. Several threads may use it at once. */
final class Expression {
    private final String text;
    private final CelRuntime.Program program;
    private final List<Mention> mentions;
    private final Set<Part> parts = EnumSet.noneOf(Part.class);
    private final Answers answers = new Answers();

    /**
     * An expression.
     *
     * @param text how the spec writes it
     * @param program what it was compiled to
     * @param mentions the values that it looks at
     */
    Expression(String text, CelRuntime.Program program, List<Mention> mentions) {
        this.text = text;
        this.program = program;
        this.mentions = mentions;
        for (Part part : Part.values()) {
            if (mentions.stream().anyMatch(part::isIn)) {
                parts.add(part);
            }
        }
    }

    String text() {
        return text;
    }

    List<Mention> mentions() {
        return mentions;
    }

    boolean mentions(String variable) {
        return mentions.stream().anyMatch(mention -> mention.variable().equals(variable));
    }

    boolean looksAtAny(Set<Part> unseen) {
        return !unseen.isEmpty() && !Collections.disjoint(parts, unseen);
    }

    Object evaluate(Map<String, Object> variables) throws UnevaluatedException {
        @Nullable List<Object> values = Answers.key(mentions, variables);
        Object known = values == null ? null : answers.get(values);
        if (known != null) {
            return known;
        }
        try {
            Object answer = program.eval(variables);
            if (values != null) {
                answers.put(values, answer);
            }
            return answer;
        } catch (CelEvaluationException e) {
            throw new UnevaluatedException(reason(e));
        }
    }

    boolean holds(Map<String, Object> variables) throws UnevaluatedException {
        return Boolean.TRUE.equals(evaluate(variables));
    }

    private static String reason(CelEvaluationException e) {
        String detail = String.valueOf(e.getMessage()).replaceFirst("^evaluation error at <input>:\\d+: ", "");
        return switch (e.getErrorCode()) {
            case ATTRIBUTE_NOT_FOUND ->
                "'" + detail.replaceFirst("^key '(.*)' is not present in map\\.$", "$1") + "' is not there";
            case OVERLOAD_NOT_FOUND ->
                "a value has another type than the spec declares: "
                        + detail.replaceFirst("\\. Overload candidates.*", "");
            case ITERATION_BUDGET_EXCEEDED ->
                "there are more than the " + Language.MOST_ITERATIONS + " items that an expression may go through";
            default -> detail;
        };
    }
}
