package dev.proofsheet.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TerminalProgressTests {
    private final AtomicLong now = new AtomicLong();

    @AfterEach
    void forgetTheTerminal() {
        System.clearProperty(TerminalProgress.TERMINAL);
    }

    @Test
    void aRunOfMoreThanASecondShowsABarOnATerminal() {
        System.setProperty(TerminalProgress.TERMINAL, "true");
        assertThat(printed(Duration.ofMillis(1_001))).contains("\r");
    }

    @Test
    void whereNobodyKnowsHowManyThereWillBeTheBarCounts() {
        System.setProperty(TerminalProgress.TERMINAL, "true");
        StringWriter err = new StringWriter();
        try (TerminalProgress progress = new TerminalProgress(new PrintWriter(err), now::get)) {
            for (int number = 0; number < 3_000; number++) {
                progress.checked();
                now.addAndGet(Duration.ofMillis(1).toNanos());
            }
        }
        assertThat(err.toString()).contains("checking").contains("/?");
    }

    @Test
    void aShortRunShowsNothing() {
        System.setProperty(TerminalProgress.TERMINAL, "true");
        assertThat(printed(Duration.ofMillis(999))).isEmpty();
    }

    @Test
    void aPipedRunShowsNothingHoweverLongItLasts() {
        assertThat(printed(Duration.ofMinutes(1))).isEmpty();
    }

    private String printed(Duration took) {
        StringWriter err = new StringWriter();
        try (TerminalProgress progress = new TerminalProgress(new PrintWriter(err), now::get)) {
            progress.found(10);
            progress.checked();
            now.addAndGet(took.toNanos());
            progress.checked();
        }
        return err.toString();
    }
}
