package dev.proofsheet.logging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assertions;

/** Asserts that an operation takes time in proportion to its text. */
final class LinearTime {
    private static final int SHORT = 1 << 16;
    private static final int LONG = 1 << 20;

    /** Below that, a measurement is mostly of other things. */
    private static final long LEAST_NANOS = 2_000_000;

    private LinearTime() {}

    /** The text that is sixteen times as long takes at most 64 times as long; in quadratic time it would take 256 times. */
    static void assertLinear(UnaryOperator<String> operation, String repeated) {
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            long quick = Math.min(nanos(operation, repeated, SHORT), nanos(operation, repeated, SHORT));
            assertThat(nanos(operation, repeated, LONG)).isLessThan(64 * Math.max(LEAST_NANOS, quick));
        });
    }

    private static long nanos(UnaryOperator<String> operation, String repeated, int length) {
        String text = repeated.repeat(length / repeated.length());
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(operation.apply(text)).isNotEmpty();
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }
}
