package dev.proofsheet.harness.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.proofsheet.document.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class BatchesTests {
    private final List<Integer> handedOn = Collections.synchronizedList(new ArrayList<>());

    private static Iterator<Integer> numbers(int count) {
        return IntStream.range(0, count).iterator();
    }

    private static Iterator<Integer> counted(int count, Runnable whenRead) {
        Iterator<Integer> numbers = numbers(count);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return numbers.hasNext();
            }

            @Override
            public Integer next() {
                whenRead.run();
                return numbers.next();
            }
        };
    }

    private void run(int workers, int count, UnaryOperator<Integer> work) {
        new Batches<Integer, Integer>(workers, work, handedOn::add).run(numbers(count));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void resultsAreHandedOnInTheOrderOfTheBatches(int workers) {
        run(workers, 10_000, number -> number * 2);
        assertThat(handedOn)
                .containsExactlyElementsOf(IntStream.range(0, 10_000)
                        .map(number -> number * 2)
                        .boxed()
                        .toList());
    }

    @Test
    void aResultThatIsThereEarlyWaitsForThoseBeforeIt() {
        CountDownLatch laterOnesDone = new CountDownLatch(3);
        run(2, 4, number -> {
            if (number == 0) {
                await(laterOnesDone);
                assertThat(handedOn).isEmpty();
            } else {
                laterOnesDone.countDown();
            }
            return number;
        });
        assertThat(handedOn).containsExactly(0, 1, 2, 3);
    }

    @Test
    void nothingIsReadFarAheadOfAResultThatIsMissing() {
        AtomicInteger read = new AtomicInteger();
        AtomicReference<Thread> other = new AtomicReference<>();
        UnaryOperator<Integer> work = number -> {
            if (number == 0) {
                while (other.get() == null || other.get().getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
                assertThat(read).hasValue(9);
            } else {
                other.compareAndSet(null, Thread.currentThread());
            }
            return number;
        };
        new Batches<Integer, Integer>(2, work, handedOn::add).run(counted(1_000, read::incrementAndGet));
        assertThat(handedOn).hasSize(1_000);
    }

    @Test
    void noTwoWorkersReadOrHandOnAtOnce() {
        AtomicInteger reading = new AtomicInteger();
        AtomicInteger handing = new AtomicInteger();
        List<Integer> most = Collections.synchronizedList(new ArrayList<>());
        Iterator<Integer> batches = counted(5_000, () -> {
            most.add(reading.incrementAndGet());
            Thread.onSpinWait();
            reading.decrementAndGet();
        });
        new Batches<Integer, Integer>(4, number -> number, number -> {
                    most.add(handing.incrementAndGet());
                    Thread.onSpinWait();
                    handing.decrementAndGet();
                })
                .run(batches);
        assertThat(most).hasSize(10_000).containsOnly(1);
    }

    @Test
    void badInputThatShowsInTheWorkEndsTheRunAsItIs() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> run(2, 1_000, number -> {
                    if (number == 100) {
                        throw new InputException("the rule cannot be used");
                    }
                    return number;
                }))
                .withMessage("the rule cannot be used");
        assertThat(handedOn).doesNotContain(100);
    }

    @Test
    void aFaultOfTheSinkOrOfTheFileEndsTheRunAsItIs() {
        Batches<Integer, Integer> full = new Batches<>(2, number -> number, number -> {
            throw new UncheckedIOException(new IOException("full"));
        });
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> full.run(numbers(1_000)))
                .withRootCauseInstanceOf(IOException.class);
        Batches<Integer, Integer> unreadable = new Batches<>(2, number -> number, handedOn::add);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> unreadable.run(counted(1_000, () -> {
                    throw new UncheckedIOException(new IOException("gone"));
                })));
    }

    @Test
    void noWorkerIsLeftWhenAFaultEndsTheRun() {
        CountDownLatch faulty = new CountDownLatch(1);
        AtomicInteger atWork = new AtomicInteger();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(2, 2, number -> {
                    if (number == 1) {
                        await(faulty);
                        throw new IllegalArgumentException("broken");
                    }
                    atWork.incrementAndGet();
                    faulty.countDown();
                    awaitInterruption();
                    atWork.decrementAndGet();
                    return number;
                }));
        assertThat(atWork).hasValue(0);
    }

    @Test
    void withoutABatchNothingIsHandedOn() {
        run(2, 0, number -> number);
        assertThat(handedOn).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitInterruption() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
