package dev.proofsheet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Futures are completed whatever the executor of the user does. */
@Timeout(20)
class CompletionsTests {
    static Stream<Throwable> failures() {
        return Stream.of(
                new RejectedExecutionException("full"),
                new IllegalStateException("closed"),
                new OutOfMemoryError("unable to create native thread"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void anExecutorThatFailsIsReplacedByThisThreadAfterACall(Throwable failure) {
        CompletableFuture<Thread> completed = new CompletableFuture<>();

        failing(failure).afterCall(() -> completed.complete(Thread.currentThread()));

        assertThat(completed.join()).isSameAs(Thread.currentThread());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void anExecutorThatFailsIsReplacedByADaemonThreadElsewhere(Throwable failure) {
        CompletableFuture<Thread> completed = new CompletableFuture<>();

        failing(failure).elsewhere(() -> completed.complete(Thread.currentThread()));

        assertThat(completed.join()).isNotSameAs(Thread.currentThread()).matches(Thread::isDaemon);
    }

    private static Completions failing(Throwable failure) {
        return new Completions(task -> {
            throw Failures.unchecked(failure);
        });
    }
}
