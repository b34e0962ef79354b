package dev.proofsheet.benchmark;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What one call costs in the process of the client.
 *
 * @param time microseconds until it is done
 * @param cpu microseconds of processor time, of all threads
 * @param memory allocated bytes, by all threads
 */
record Cost(double time, double cpu, double memory) {
    static Cost of(RunResult result, int calls) {
        return new Cost(
                result.getPrimaryResult().getScore() / calls,
                secondary(result, CostProfiler.CPU) / calls,
                secondary(result, CostProfiler.MEMORY) / calls);
    }

    private static double secondary(RunResult result, String label) {
        Result<?> secondary = result.getSecondaryResults().get(label);
        if (secondary == null) {
            throw new IllegalStateException("JMH has no result " + label);
        }
        return secondary.getScore();
    }

    /** How many times as much as another. */
    Cost over(Cost other) {
        return new Cost(time / other.time, cpu / other.cpu, memory / other.memory);
    }
}
