package dev.proofsheet.harness.run;

import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.finding.FindingBuilder;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Asterisks;
import dev.proofsheet.harness.fixture.KnownDeviation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;

/** Tells accepted findings from new ones, and remembers what each entry of the list accepted. */
public final class DeviationLedger {
    private static final int SHOWN = 3;

    private final Evidence evidence;
    private final Map<KnownDeviation, List<Finding>> accepted = new HashMap<>();

    /** A ledger of the accepted findings of a provider, none of them seen yet. */
    public DeviationLedger(Evidence evidence) {
        this.evidence = evidence;
    }

    /** Whether the list accepts a finding. */
    public boolean accepts(Finding finding) {
        Optional<KnownDeviation> entry = evidence.deviations().stream()
                .filter(deviation ->
                        deviation.covers(finding.key(), finding.scenario(), finding.at(), finding.message()))
                .findFirst();
        entry.ifPresent(deviation ->
                accepted.computeIfAbsent(deviation, any -> new ArrayList<>()).add(finding));
        return entry.isPresent();
    }

    /** Whether a finding that an entry accepts was there. */
    public boolean saw(KnownDeviation deviation) {
        return accepted.containsKey(deviation);
    }

    /** A finding for each entry that did not occur: a list that goes stale accepts what nobody looked at. */
    public List<Finding> stale() {
        return entries()
                .filter(deviation -> !saw(deviation))
                .map(deviation -> finding(deviation, "deviation.stale")
                        .expected(deviation.finding() + " in the scenario " + deviation.scenario() + " at "
                                + deviation.at() + ", beginning: " + deviation.message())
                        .actual("no such finding in this run")
                        .hint("Remove the entry if the deviation is gone; else bring its place and message up to date.")
                        .message("the known deviation no longer occurs"))
                .toList();
    }

    /** A finding for each entry whose asterisks accept more than anybody looks at. */
    public List<Finding> tooWide() {
        return entries()
                .filter(KnownDeviation::isWide)
                .filter(deviation -> acceptedBy(deviation).size() > Asterisks.MOST)
                .map(deviation -> finding(deviation, "deviation.too-wide")
                        .expected("at most " + Asterisks.MOST + " findings")
                        .actual(acceptedBy(deviation).stream()
                                .limit(SHOWN)
                                .map(found -> found.scenario() + " at " + found.at())
                                .collect(Collectors.joining(", ", "", ", …")))
                        .hint("Name the scenarios or the places, in several entries if need be.")
                        .message("the known deviation accepts "
                                + acceptedBy(deviation).size() + " findings"))
                .toList();
    }

    private Stream<KnownDeviation> entries() {
        return evidence.deviations().stream();
    }

    private List<Finding> acceptedBy(KnownDeviation deviation) {
        return accepted.getOrDefault(deviation, List.of());
    }

    private FindingBuilder finding(KnownDeviation deviation, String key) {
        return Subject.of(
                        evidence.spec().provider(),
                        evidence.deviationsFile().orElseThrow(),
                        JsonPointer.empty().appendIndex(deviation.index()))
                .finding(key);
    }
}
