package dev.proofsheet.harness.cli;

import dev.proofsheet.harness.run.RunProgress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on a terminal for a run that lasts longer than a second. It is gone when the run is over. */
final class TerminalProgress implements RunProgress, AutoCloseable {
    /** Set by the launcher where standard error is a terminal; Java itself cannot tell. */
    static final String TERMINAL = "proofsheet.terminal";

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int WIDTH = 72;

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private final long start;
    private @Nullable ProgressBar bar;
    private int found;
    private int checked;

    TerminalProgress(PrintWriter err, LongSupplier nanoTime) {
        this.err = err;
        this.terminal = Boolean.getBoolean(TERMINAL);
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    @Override
    public synchronized void found(int scenarios) {
        found += scenarios;
        if (bar != null) {
            bar.maxHint(found);
        }
    }

    @Override
    public synchronized void checked() {
        checked++;
        if (bar == null && terminal && nanoTime.getAsLong() - start > PATIENCE.toNanos()) {
            bar = new ProgressBarBuilder()
                    .setTaskName("checking")
                    .setInitialMax(found == 0 ? -1 : found)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new Terminal())
                    .hideEta()
                    .clearDisplayOnFinish()
                    .build();
        }
        if (bar != null) {
            bar.stepTo(checked);
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private final class Terminal implements ProgressBarConsumer {
        @Override
        public int getMaxRenderedLength() {
            return WIDTH;
        }

        @Override
        public void accept(String line) {
            err.print("\r" + line);
            err.flush();
        }

        @Override
        public void close() {
            err.flush();
        }
    }
}
