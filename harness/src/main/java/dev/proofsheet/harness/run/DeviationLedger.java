package dev.proofsheet.harness.run;

import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.KnownDeviation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/** Tells accepted findings from new ones, and remembers which entries of the list still occur. */
public final class DeviationLedger {
    private final Evidence evidence;
    private final Set<KnownDeviation> seen = new HashSet<>();

    /** A ledger of the accepted findings of a provider, none of them seen yet. */
    public DeviationLedger(Evidence evidence) {
        this.evidence = evidence;
    }

    /** Whether the list accepts a finding. */
    public boolean accepts(Finding finding) {
        Optional<KnownDeviation> entry = evidence.deviations().stream()
                .filter(deviation -> covers(deviation, finding))
                .findFirst();
        entry.ifPresent(seen::add);
        return entry.isPresent();
    }

    /** Whether a finding that an entry accepts was there. */
    public boolean saw(KnownDeviation deviation) {
        return seen.contains(deviation);
    }

    private static boolean covers(KnownDeviation deviation, Finding finding) {
        return deviation.finding().equals(finding.key())
                && deviation.scenario().equals(finding.scenario())
                && deviation.at().equals(finding.at())
                && finding.message().startsWith(deviation.message());
    }

    /** A finding for each entry that did not occur: a list that goes stale accepts what nobody looked at. */
    public List<Finding> stale() {
        List<Finding> stale = new ArrayList<>();
        evidence.deviationsFile()
                .ifPresent(file -> evidence.deviations().stream()
                        .filter(deviation -> !seen.contains(deviation))
                        .forEach(deviation -> stale.add(Subject.of(
                                        evidence.spec().provider(),
                                        file,
                                        JsonPointer.empty().appendIndex(deviation.index()))
                                .finding("deviation.stale")
                                .expected(deviation.finding() + " in the scenario " + deviation.scenario() + " at "
                                        + deviation.at() + ", beginning: " + deviation.message())
                                .actual("no such finding in this run")
                                .hint(
                                        "Remove the entry if the deviation is gone; else bring its place and message up to date.")
                                .message("the known deviation no longer occurs"))));
        return stale;
    }
}
