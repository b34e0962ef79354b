package dev.proofsheet.harness.mutation;

import dev.proofsheet.harness.mutation.fault.Operator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the mutants of one operator.
 *
 * @param operator the operator
 * @param mutants how many there are
 * @param caught how many were caught
 * @param equivalent how many are no faults, as the lists of equivalent mutants say
 * @param keys the keys of the findings that caught them, the most frequent first
 */
public record OperatorResult(Operator operator, int mutants, int caught, int equivalent, List<String> keys) {

    static OperatorResult of(Operator operator, List<MutantResult> results) {
        Map<String, Integer> keys = new HashMap<>();
        results.forEach(result -> result.keys().forEach(key -> keys.merge(key, 1, Integer::sum)));
        return new OperatorResult(
                operator,
                results.size(),
                (int) results.stream().filter(MutantResult::caught).count(),
                (int) results.stream()
                        .filter(result -> result.equivalent().isPresent())
                        .count(),
                keys.entrySet().stream()
                        .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .toList());
    }
}
