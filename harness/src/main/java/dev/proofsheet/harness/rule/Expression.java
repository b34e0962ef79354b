package dev.proofsheet.harness.rule;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A compiled expression.
 *
 * @param text how the spec writes it
 * @param program what it was compiled to
 * @param mentions the values that it looks at
 */
record Expression(String text, CelRuntime.Program program, List<Mention> mentions) {
    boolean mentions(String variable) {
        return mentions.stream().anyMatch(mention -> mention.variable().equals(variable));
    }

    boolean looksAtAny(Set<Part> parts) {
        return mentions.stream().anyMatch(mention -> parts.stream().anyMatch(part -> part.isIn(mention)));
    }

    Object evaluate(Map<String, Object> variables) throws UnevaluatedException {
        try {
            return program.eval(variables);
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
