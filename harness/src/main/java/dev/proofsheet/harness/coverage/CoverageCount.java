package dev.proofsheet.harness.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One dimension, sorted by what the evidence makes of it.
 *
 * @param dimension the dimension
 * @param shown what is declared and seen
 * @param missing what is declared, not seen, and not excluded
 * @param excluded what is declared, not seen, and excluded by the goals
 * @param undeclared what is seen and not declared
 */
public record CoverageCount(
        Dimension dimension,
        List<CoverageItem> shown,
        List<CoverageItem> missing,
        List<CoverageItem> excluded,
        List<CoverageItem> undeclared) {

    /** The dimensions of which the spec declares or the evidence shows anything. */
    public static List<CoverageCount> of(Coverage coverage, Optional<CoverageGoals> goals) {
        List<CoverageCount> counts = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            CoverageCount count = new CoverageCount(
                    dimension, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (CoverageItem item : coverage.of(dimension)) {
                count.listFor(item, goals).add(item);
            }
            if (!coverage.of(dimension).isEmpty()) {
                counts.add(count);
            }
        }
        return counts;
    }

    private List<CoverageItem> listFor(CoverageItem item, Optional<CoverageGoals> goals) {
        if (!item.declared()) {
            return undeclared;
        }
        if (item.isSeen()) {
            return shown;
        }
        return goals.filter(known -> known.exclude(item)).isPresent() ? excluded : missing;
    }

    /** How many things are to be shown. */
    public int wanted() {
        return shown.size() + missing.size();
    }

    /** How many of those that are shown stand in one of these scenarios. */
    public long shownBy(Set<String> scenarios) {
        return shown.stream()
                .filter(item -> item.scenarios().stream().anyMatch(scenarios::contains))
                .count();
    }
}
