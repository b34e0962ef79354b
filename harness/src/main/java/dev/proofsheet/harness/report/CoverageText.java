package dev.proofsheet.harness.report;

import dev.proofsheet.harness.coverage.CoverageCount;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.run.Evidence;
import dev.proofsheet.harness.run.RunEvent.ProviderChecked;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The coverage of a provider in one line, as people read it. */
final class CoverageText {
    private CoverageText() {}

    static String line(ProviderChecked checked) {
        List<CoverageCount> counts =
                CoverageCount.of(checked.coverage(), checked.evidence().goals());
        Set<String> documented = documented(checked.evidence());
        int wanted = counts.stream().mapToInt(CoverageCount::wanted).sum();
        int shown = counts.stream().mapToInt(count -> count.shown().size()).sum();
        int excluded =
                counts.stream().mapToInt(count -> count.excluded().size()).sum();
        long byDocuments =
                counts.stream().mapToLong(count -> count.shownBy(documented)).sum();
        String missing = counts.stream()
                .filter(count -> !count.missing().isEmpty())
                .map(count -> count.missing().size() + " " + count.dimension().label())
                .collect(Collectors.joining(", "));
        // Rounded down, so that only all is 100.
        long percent = shown == 0 ? 0 : byDocuments * 100 / shown;
        return checked.provider() + ": coverage " + shown + " of " + wanted
                + (excluded == 0 ? "" : ", " + excluded + " excluded")
                + (missing.isEmpty() ? "" : ", missing " + missing)
                + (shown == 0 ? "" : "; " + percent + " % documented, " + (100 - percent) + " % composed only");
    }

    /** The scenarios that do not rest on what this project put together. */
    static Set<String> documented(Evidence evidence) {
        return evidence.scenarios().stream()
                .filter(scenario -> scenario.source().kind() != Scenario.Kind.COMPOSED)
                .map(Scenario::name)
                .collect(Collectors.toSet());
    }
}
