package dev.proofsheet.benchmark;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs both sides by turns, each time in a new process, and prints how many times as much the generated client costs. The
 * machine may change its speed, so that what counts is the median of the ratios of pairs.
 */
final class Comparison {
    private static final int PAIRS = 7;
    private static final double NONE = Double.POSITIVE_INFINITY;

    /**
     * A kind of call.
     *
     * @param method its name on both sides
     * @param batch how often it is called in an iteration: on a busy machine a number of seconds would measure code that
     *     is not compiled yet
     * @param goal how many times as much each cost of the generated client may be
     */
    private record Call(String method, int batch, Cost goal) {
        static final List<Call> ALL = List.of(
                new Call("poll", 5_000, new Cost(1.15, 1.15, 1.5)),
                new Call("upload", 50, new Cost(1.1, 1.1, NONE)),
                new Call("async", 5_000, new Cost(1.25, 1.25, NONE)));
    }

    private Comparison() {}

    /** Ends with 1 where a goal is missed. Arguments: the methods to compare, by default all. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        List<String> methods = List.of(arguments);
        Process server = server();
        boolean reached = true;
        try (BufferedReader output = server.inputReader()) {
            int port = Integer.parseInt(output.readLine());
            for (Call call : Call.ALL) {
                if (methods.isEmpty() || methods.contains(call.method())) {
                    reached &= compare(call, port);
                }
            }
        } finally {
            server.destroy();
        }
        System.exit(reached ? 0 : 1);
    }

    private static Process server() throws IOException {
        return new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LocalServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static boolean compare(Call call, int port) throws RunnerException {
        List<Cost> bare = new ArrayList<>();
        List<Cost> generated = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            boolean bareFirst = pair % 2 == 0;
            if (bareFirst) {
                bare.add(measure(BareOkHttp.class, call, port));
            }
            generated.add(measure(GeneratedClient.class, call, port));
            if (!bareFirst) {
                bare.add(measure(BareOkHttp.class, call, port));
            }
        }
        System.out.println(call.method());
        boolean time = report("time", "µs", bare, generated, call.goal().time(), Cost::time);
        boolean cpu = report("CPU", "µs", bare, generated, call.goal().cpu(), Cost::cpu);
        boolean memory =
                report("allocation", "bytes", bare, generated, call.goal().memory(), Cost::memory);
        return time && cpu && memory;
    }

    private static Cost measure(Class<?> side, Call call, int port) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(side.getName() + "\\." + call.method() + "$")
                .forks(1)
                .jvmArgsAppend(LocalServer.option(port))
                .mode(Mode.SingleShotTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .warmupIterations(15)
                .warmupBatchSize(call.batch())
                .measurementIterations(5)
                .measurementBatchSize(call.batch())
                .addProfiler(CostProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .build();
        return Cost.of(new Runner(options).runSingle(), call.batch());
    }

    private static boolean report(
            String what, String unit, List<Cost> bare, List<Cost> generated, double goal, ToDoubleFunction<Cost> cost) {
        List<Double> ratios = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            ratios.add(cost.applyAsDouble(generated.get(pair).over(bare.get(pair))));
        }
        double median = median(ratios);
        String judgement = goal == NONE ? "" : ", goal " + goal + (median <= goal ? "" : " MISSED");
        System.out.printf(
                Locale.ROOT,
                "  %-10s %,9.0f %s for %,9.0f: %.2f times (%.2f to %.2f)%s%n",
                what,
                median(generated.stream().map(cost::applyAsDouble).toList()),
                unit,
                median(bare.stream().map(cost::applyAsDouble).toList()),
                median,
                ratios.stream().min(Double::compare).orElseThrow(),
                ratios.stream().max(Double::compare).orElseThrow(),
                judgement);
        return median <= goal;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
