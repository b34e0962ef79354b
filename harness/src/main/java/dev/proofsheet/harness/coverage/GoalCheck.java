package dev.proofsheet.harness.coverage;

import dev.proofsheet.harness.coverage.CoverageGoals.Exclusion;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.finding.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;

/** Holds the coverage of a provider against its goals. */
public final class GoalCheck {
    private final CoverageGoals goals;
    private final Subject subject;

    /** A check of a provider's goals. */
    public GoalCheck(String provider, CoverageGoals goals) {
        this.goals = goals;
        this.subject = Subject.of(provider, goals.document(), JsonPointer.empty());
    }

    /** A finding for each goal that is not reached, and for each exclusion that no longer holds. */
    public List<Finding> check(Coverage coverage) {
        List<Finding> findings = new ArrayList<>();
        for (CoverageCount count : CoverageCount.of(coverage, Optional.of(goals))) {
            BigDecimal goal = goals.percent().getOrDefault(count.dimension(), BigDecimal.ZERO);
            BigDecimal shown = BigDecimal.valueOf(count.shown().size()).multiply(BigDecimal.valueOf(100));
            if (shown.compareTo(goal.multiply(BigDecimal.valueOf(count.wanted()))) < 0) {
                findings.add(belowGoal(count, goal));
            }
        }
        goals.exclusions().forEach(exclusion -> findings.addAll(stale(exclusion, coverage)));
        return findings;
    }

    private Finding belowGoal(CoverageCount count, BigDecimal goal) {
        String label = count.dimension().label();
        return subject.child("goals")
                .child(label)
                .finding("coverage.below-goal")
                .expected(goal.toPlainString() + " % of " + count.wanted() + " " + label)
                .actual(count.shown().size() + " of them")
                .hint("Add a scenario that shows them, or exclude by name what no document shows.")
                .message("no scenario shows these " + label + ": "
                        + count.missing().stream().map(GoalCheck::name).collect(Collectors.joining(", ")));
    }

    private List<Finding> stale(Exclusion exclusion, Coverage coverage) {
        List<Finding> findings = new ArrayList<>();
        Subject names = subject.child("excluded").child(exclusion.index()).child("names");
        for (int index = 0; index < exclusion.names().size(); index++) {
            String name = exclusion.names().get(index);
            Optional<CoverageItem> item = coverage.of(exclusion.dimension()).stream()
                    .filter(candidate -> candidate.name().equals(name) && exclusion.covers(candidate))
                    .filter(CoverageItem::declared)
                    .findFirst();
            if (item.isEmpty() || item.get().isSeen()) {
                findings.add(names.child(index)
                        .finding("coverage.exclusion-stale")
                        .expected("something that the spec declares and no scenario shows")
                        .actual(item.isEmpty() ? "nothing of this name is declared" : "seen in " + seenIn(item.get()))
                        .hint("Take the name out of the exclusion, or correct it.")
                        .message("the exclusion of '" + name + "' no longer holds"));
            }
        }
        return findings;
    }

    private static String seenIn(CoverageItem item) {
        return item.scenarios().stream().collect(Collectors.joining(", "));
    }

    private static String name(CoverageItem item) {
        return item.operation() == null ? item.name() : item.operation() + " " + item.name();
    }
}
