package dev.proofsheet.harness.audit;

import dev.proofsheet.document.InputException;
import dev.proofsheet.harness.coverage.Coverage;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.run.Evidence;
import dev.proofsheet.harness.run.RunEvent;
import dev.proofsheet.harness.run.RunListener;
import dev.proofsheet.harness.run.RunProgress;
import dev.proofsheet.harness.run.ScenarioResult;
import dev.proofsheet.harness.run.Summary;
import dev.proofsheet.harness.run.Tally;
import dev.proofsheet.harness.spec.Spec;
import dev.proofsheet.harness.traffic.Endpoints;
import dev.proofsheet.harness.traffic.Endpoints.Target;
import dev.proofsheet.harness.traffic.Entry;
import dev.proofsheet.harness.traffic.Gap;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Holds recorded traffic against specs, and tells what it finds as it reads. */
public final class AuditRun {
    private final List<Spec> specs;
    private final Endpoints endpoints;
    private final Map<String, EntryCheck> checks = new HashMap<>();
    private final RunListener listener;
    private final RunProgress progress;
    private final Tally tally = new Tally();
    private final PassedOver passedOver = new PassedOver();
    private final Repeats repeats = new Repeats();
    private final JobBook jobs = new JobBook(this::tell);
    private final TimeOrder order = new TimeOrder(this::follow);
    private final Map<Gap, Integer> gaps = new EnumMap<>(Gap.class);
    private final Map<String, Evidence> seen = new TreeMap<>();

    /**
     * An audit against some specs; one audit is good for one run.
     *
     * @param endpoints where the providers of these specs are reached
     * @param progress is told of each exchange; how many there will be nobody knows
     */
    public AuditRun(List<Spec> specs, Endpoints endpoints, RunListener listener, RunProgress progress) {
        this.specs = specs;
        this.endpoints = endpoints;
        this.listener = listener;
        this.progress = progress;
        specs.forEach(spec -> checks.put(spec.provider(), new EntryCheck(spec)));
    }

    /** What the checks of a batch came to. */
    private record CheckedBatch(List<CheckedEntry> entries, PassedOver passedOver) {}

    /**
     * Reads and checks the files.
     *
     * @return the counts
     * @throws InputException if there is no exchange of any provider in them
     */
    public Summary run(List<Path> files, int workers, Clock clock) {
        Instant start = clock.instant();
        listener.on(
                new RunEvent.Started(start, specs.stream().map(Spec::provider).toList()));
        List<InputException> faults;
        try (Recordings recordings = new Recordings(files, endpoints::mayKnow)) {
            new Batches<List<Entry>, CheckedBatch>(workers, this::check, this::take).run(recordings);
            faults = recordings.faults();
        }
        order.finish();
        jobs.finish();
        String faultText =
                faults.stream().map(Throwable::getMessage).collect(Collectors.joining(System.lineSeparator()));
        if (seen.isEmpty()) {
            throw faults.isEmpty() ? nothingToDo(files) : new InputException(faultText);
        }
        notes().forEach(note -> listener.on(new RunEvent.Noted(note)));
        seen.values()
                .forEach(evidence -> on(new RunEvent.ProviderChecked(evidence, new Coverage(List.of()), List.of())));
        Summary summary = tally.summary(start, clock.instant());
        listener.on(faults.isEmpty() ? new RunEvent.Finished(summary) : new RunEvent.BrokenOff(summary, faultText));
        return summary;
    }

    private CheckedBatch check(List<Entry> entries) {
        CheckedBatch batch = new CheckedBatch(new ArrayList<>(), new PassedOver());
        for (Entry entry : entries) {
            if (isKept(entry, batch.passedOver())) {
                Optional<Target> target = endpoints.find(entry.method(), entry.address());
                if (target.isPresent()) {
                    batch.entries().add(checkOf(target.get().spec()).check(entry, target.get()));
                } else {
                    batch.passedOver().host(entry.address().host());
                }
            }
        }
        return batch;
    }

    /** Whether an entry is worth checking; where it is not, it is counted. */
    private boolean isKept(Entry entry, PassedOver passedOver) {
        if (!entry.address().isHttp()) {
            passedOver.scheme(entry.address().scheme());
        } else if (!endpoints.mayKnow(entry.address())) {
            passedOver.host(entry.address().host());
        } else if (entry.isPreflight()) {
            passedOver.preflight();
        } else {
            return true;
        }
        return false;
    }

    private void take(CheckedBatch batch) {
        passedOver.add(batch.passedOver());
        batch.entries().forEach(entry -> {
            order.add(entry);
            progress.checked();
        });
    }

    private void follow(CheckedEntry entry) {
        String provider = entry.spec().provider();
        if (!seen.containsKey(provider)) {
            seen.put(provider, begin(entry.spec()));
        }
        for (Gap gap : entry.gaps()) {
            gaps.merge(gap, 1, Integer::sum);
        }
        List<Finding> findings = repeats.without(entry.findings());
        if (entry.sighting().isPresent()) {
            jobs.see(entry, entry.sighting().get(), findings);
        } else {
            String operation = entry.operation().orElse("no operation");
            Group alone = new Group(provider, operation, "A call that belongs to no job");
            alone.add(entry, entry.checks(), findings);
            tell(alone.result());
        }
    }

    private Evidence begin(Spec spec) {
        Evidence evidence =
                new Evidence(spec, checkOf(spec).rules(), List.of(), Optional.empty(), List.of(), Optional.empty());
        on(new RunEvent.ProviderRead(evidence));
        return evidence;
    }

    private void tell(ScenarioResult result) {
        on(new RunEvent.ScenarioChecked(result));
    }

    private void on(RunEvent event) {
        tally.count(event);
        listener.on(event);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(passedOver.notes());
        gaps.forEach((gap, count) -> notes.add(gap.note() + ": " + count));
        notes.addAll(jobs.notes());
        return notes;
    }

    private EntryCheck checkOf(Spec spec) {
        return Objects.requireNonNull(checks.get(spec.provider()), spec.provider());
    }

    private InputException nothingToDo(List<Path> files) {
        String found = passedOver.notes().isEmpty() ? "there is no entry in it" : String.join("; ", passedOver.notes());
        return new InputException(files.stream().map(Path::toString).collect(Collectors.joining(", "))
                + ": no entry is of a provider; "
                + found
                + "; known are "
                + String.join(", ", endpoints.hosts())
                + ", and --provider names the one that a gateway speaks for");
    }
}
