package dev.proofsheet.harness.mutation;

import dev.proofsheet.harness.mutation.fault.Operator;
import dev.proofsheet.harness.mutation.fault.Operators;
import dev.proofsheet.harness.run.Evidence;
import dev.proofsheet.harness.run.EvidenceReader;
import dev.proofsheet.harness.run.UnreadableEvidenceException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Seeds every fault into the input of providers, one at a time, and sees whether it is noticed. */
public final class MutationRun {
    /** Enough for a worker to earn the reading of its spec, and little enough to keep all workers busy to the end. */
    private static final int BATCH = 100;

    private final EvidenceReader reader;
    private final Path fixtures;
    private final MutationSettings settings;
    private final Clock clock;

    /** A run on what a reader finds; the lists of equivalent mutants stand with the fixtures. */
    public MutationRun(EvidenceReader reader, Path fixtures, MutationSettings settings, Clock clock) {
        this.reader = reader;
        this.fixtures = fixtures;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Runs all operators on these providers.
     *
     * @throws UnreadableEvidenceException if the input of one cannot be used
     * @throws dev.proofsheet.document.InputException if it has findings before any fault is seeded
     */
    public MutationSummary run(List<String> providers) {
        Instant start = clock.instant();
        Map<String, Baseline> baselines = new LinkedHashMap<>();
        Map<String, EquivalentMutants> equivalents = new LinkedHashMap<>();
        for (String provider : providers) {
            baselines.put(provider, Baseline.of(reader.read(provider)));
            equivalents.put(provider, EquivalentMutants.read(fixtures.resolve(provider)));
        }
        List<MutantResult> results = new ArrayList<>();
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<List<MutantResult>>> batches = new ArrayList<>();
            baselines
                    .values()
                    .forEach(baseline -> batches(mutants(baseline.evidence()))
                            .forEach(batch -> batches.add(workers.submit(() -> check(baseline, batch)))));
            for (Future<List<MutantResult>> batch : batches) {
                result(batch).forEach(result -> results.add(excused(result, equivalents)));
            }
        } finally {
            workers.shutdownNow();
        }
        return summary(results, equivalents, Duration.between(start, clock.instant()));
    }

    private List<Mutant> mutants(Evidence evidence) {
        return Operators.all().stream()
                .flatMap(operator -> Mutants.of(evidence, operator, settings).stream())
                .toList();
    }

    private static List<List<Mutant>> batches(List<Mutant> mutants) {
        List<List<Mutant>> batches = new ArrayList<>();
        for (int start = 0; start < mutants.size(); start += BATCH) {
            batches.add(mutants.subList(start, Math.min(start + BATCH, mutants.size())));
        }
        return batches;
    }

    private static List<MutantResult> check(Baseline baseline, List<Mutant> batch) {
        MutantCheck check = new MutantCheck(baseline);
        return batch.stream()
                .map(mutant -> new MutantResult(mutant, check.findings(mutant), Optional.empty()))
                .toList();
    }

    private static MutantResult excused(MutantResult result, Map<String, EquivalentMutants> equivalents) {
        EquivalentMutants list = equivalents.get(result.mutant().provider());
        return result.caught() || list == null
                ? result
                : new MutantResult(result.mutant(), Set.of(), list.of(result.mutant()));
    }

    private MutationSummary summary(
            List<MutantResult> results, Map<String, EquivalentMutants> equivalents, Duration took) {
        Map<Operator, List<MutantResult>> byOperator = results.stream()
                .collect(Collectors.groupingBy(result -> result.mutant().operator()));
        Map<String, Score> scores = new LinkedHashMap<>();
        equivalents
                .keySet()
                .forEach(provider -> scores.put(
                        provider,
                        Score.of(results.stream()
                                .filter(result -> result.mutant().provider().equals(provider))
                                .toList())));
        return new MutationSummary(
                Operators.all().stream()
                        .map(operator -> OperatorResult.of(operator, byOperator.getOrDefault(operator, List.of())))
                        .toList(),
                scores,
                results.stream()
                        .filter(MutantResult::survived)
                        .map(MutantResult::mutant)
                        .toList(),
                unfit(equivalents, EquivalentMutants::stale),
                unfit(equivalents, EquivalentMutants::tooWide),
                took);
    }

    /** A sample cannot judge the lists: it lacks most of what their entries are there for. */
    private List<EquivalentMutant> unfit(
            Map<String, EquivalentMutants> lists, Function<EquivalentMutants, List<EquivalentMutant>> entries) {
        return settings.sample().isPresent()
                ? List.of()
                : lists.values().stream().map(entries).flatMap(List::stream).toList();
    }

    private static List<MutantResult> result(Future<List<MutantResult>> batch) {
        try {
            return batch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a check broke down", e.getCause());
        }
    }
}
