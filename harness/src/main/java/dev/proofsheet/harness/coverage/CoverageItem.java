package dev.proofsheet.harness.coverage;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * One thing that can be shown.
 *
 * @param dimension its kind
 * @param operation the operationId, where it belongs to one
 * @param name what people call it, without its operation
 * @param at where the spec declares it, or would have to
 * @param declared whether the spec declares it; evidence can also show what it does not
 * @param scenarios the names of the scenarios that show it, in their order
 */
public record CoverageItem(
        Dimension dimension,
        @Nullable String operation,
        String name,
        JsonPointer at,
        boolean declared,
        Set<String> scenarios) {

    /** Whether any scenario shows it. */
    public boolean isSeen() {
        return !scenarios.isEmpty();
    }
}
