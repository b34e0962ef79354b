package dev.proofsheet.benchmark;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** Processor time and allocation of the whole process: a client's work is done on several threads. */
public final class CostProfiler implements InternalProfiler {
    static final String CPU = "cpu";
    static final String MEMORY = "memory";

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private Map<Long, Long> allocatedBefore = Map.of();
    private long cpuBefore;

    @Override
    public String getDescription() {
        return "Processor time and allocation of the process in an iteration";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        allocatedBefore = allocated();
        cpuBefore = system.getProcessCpuTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double cpu = system.getProcessCpuTime() - cpuBefore;
        long bytes = allocated().entrySet().stream()
                .mapToLong(thread -> thread.getValue() - allocatedBefore.getOrDefault(thread.getKey(), 0L))
                .sum();
        return List.of(
                new ScalarResult(CPU, cpu / 1000, "us", AggregationPolicy.AVG),
                new ScalarResult(MEMORY, bytes, "B", AggregationPolicy.AVG));
    }

    /** By the ids of the living threads. What a thread allocated that ended in between is not counted. */
    private Map<Long, Long> allocated() {
        long[] ids = threads.getAllThreadIds();
        long[] bytes = threads.getThreadAllocatedBytes(ids);
        Map<Long, Long> allocated = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            allocated.put(ids[i], bytes[i]);
        }
        return allocated;
    }
}
