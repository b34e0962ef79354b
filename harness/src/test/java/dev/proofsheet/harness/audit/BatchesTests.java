package dev.proofsheet.harness.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.proofsheet.document.InputException;
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
        Iterator<Integer> numbers = numbers(1_000);
        Iterator<Integer> batches = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return numbers.hasNext();
            }

            @Override
            public Integer next() {
                read.incrementAndGet();
                return numbers.next();
            }
        };
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
        new Batches<Integer, Integer>(2, work, handedOn::add).run(batches);
        assertThat(handedOn).hasSize(1_000);
    }

    @Test
    void noTwoWorkersReadOrHandOnAtOnce() {
        AtomicInteger reading = new AtomicInteger();
        AtomicInteger handing = new AtomicInteger();
        List<Integer> most = Collections.synchronizedList(new ArrayList<>());
        Iterator<Integer> numbers = numbers(5_000);
        Iterator<Integer> batches = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return numbers.hasNext();
            }

            @Override
            public Integer next() {
                most.add(reading.incrementAndGet());
                Thread.onSpinWait();
                reading.decrementAndGet();
                return numbers.next();
            }
        };
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
    void aFaultOfTheSinkEndsTheRun() {
        Batches<Integer, Integer> batches = new Batches<>(2, number -> number, number -> {
            throw new IllegalArgumentException("full");
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> batches.run(numbers(1_000)))
                .withMessage("a check broke down")
                .withCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noWorkerIsLeftWhenAFaultEndsTheRun() {
        CountDownLatch faulty = new CountDownLatch(1);
        AtomicInteger atWork = new AtomicInteger();
        assertThatIllegalStateException()
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
