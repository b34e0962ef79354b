package dev.proofsheet.harness.run;

import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.replay.ReplayServer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Checks providers, several at a time, and tells a listener what happens as if it were one after the other. */
public final class ConformanceRun {
    private final EvidenceReader reader;
    private final Clock clock;
    private final RunProgress progress;

    /** A run on what a reader finds. */
    public ConformanceRun(EvidenceReader reader, Clock clock) {
        this(reader, clock, RunProgress.SILENT);
    }

    /** The same, telling how far it has come. */
    public ConformanceRun(EvidenceReader reader, Clock clock, RunProgress progress) {
        this.reader = reader;
        this.clock = clock;
        this.progress = progress;
    }

    /** Checks these providers. One whose input cannot be used keeps no other from being checked. */
    public Summary run(List<String> providers, RunListener listener) {
        Instant start = clock.instant();
        Tally tally = new Tally();
        listener.on(new RunEvent.Started(start, providers));
        ExecutorService workers = Executors.newFixedThreadPool(
                Math.min(providers.size(), Runtime.getRuntime().availableProcessors()));
        try {
            List<Future<List<RunEvent>>> runs = providers.stream()
                    .map(provider -> workers.submit(() -> check(provider)))
                    .toList();
            for (Future<List<RunEvent>> run : runs) {
                for (RunEvent event : result(run)) {
                    tally.count(event);
                    listener.on(event);
                }
            }
        } finally {
            workers.shutdownNow();
        }
        Summary summary = tally.summary(start, clock.instant());
        listener.on(new RunEvent.Finished(summary));
        return summary;
    }

    private List<RunEvent> check(String provider) {
        List<RunEvent> events = new ArrayList<>();
        try (ReplayServer server = new ReplayServer()) {
            Evidence evidence = reader.read(provider);
            events.add(new RunEvent.ProviderRead(evidence));
            progress.found(evidence.scenarios().size());
            ProviderRun run = new ProviderRun(evidence, server);
            for (Scenario scenario : evidence.scenarios()) {
                events.add(new RunEvent.ScenarioChecked(run.check(scenario)));
                progress.checked();
            }
            events.add(new RunEvent.ProviderChecked(evidence, run.coverage(), run.finish()));
        } catch (UnreadableEvidenceException e) {
            events.add(new RunEvent.ProviderUnreadable(provider, e.faults()));
        }
        return events;
    }

    private static List<RunEvent> result(Future<List<RunEvent>> run) {
        try {
            return run.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a check broke down", e.getCause());
        }
    }
}
