package dev.proofsheet.harness.mutation;

import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.mutation.fault.Operator;
import dev.proofsheet.harness.run.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import tools.jackson.core.JsonPointer;

/** Makes the mutants of a provider: all of them, or a sample that is the same for the same seed. */
final class Mutants {
    private Mutants() {}

    /** Those of one operator, in the order of the scenarios. */
    static List<Mutant> of(Evidence evidence, Operator operator, MutationSettings settings) {
        List<Mutant> all = seed(evidence, operator).toList();
        Optional<Integer> most = settings.sample();
        if (most.isEmpty() || all.size() <= most.get()) {
            return all;
        }
        return all.stream()
                .map(mutant -> new Drawn(lot(mutant, settings.seed()), mutant))
                .sorted(Comparator.comparingLong(Drawn::lot))
                .limit(most.get())
                .map(Drawn::mutant)
                .toList();
    }

    private record Drawn(long lot, Mutant mutant) {}

    private static Stream<Mutant> seed(Evidence evidence, Operator operator) {
        String provider = evidence.spec().provider();
        if (operator instanceof Operator.OfSpecs ofSpecs) {
            return ofSpecs.seeds()
                    .apply(evidence.spec())
                    .map(seed -> new Mutant(provider, Mutant.SPEC, operator, seed));
        }
        return evidence.scenarios().stream()
                .flatMap(scenario -> ((Operator.OfScenarios) operator)
                        .seeds()
                        .apply(evidence.spec(), scenario)
                        .filter(seed -> !isBroken(scenario, seed.at()))
                        .map(seed -> new Mutant(provider, scenario.name(), operator, seed)));
    }

    /** Whether a refused request is wrong there already. */
    private static boolean isBroken(Scenario scenario, JsonPointer at) {
        return scenario.exchanges().stream()
                .flatMap(exchange -> exchange.request().breaks().stream()
                        .map(breach -> exchange.requestPointer().append(breach.at())))
                .anyMatch(broken -> (at + "/").startsWith(broken + "/"));
    }

    /** A number that is as good as drawn, and does not change when other mutants come or go. */
    private static long lot(Mutant mutant, long seed) {
        CRC32 sum = new CRC32();
        sum.update((seed + " " + mutant).getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
