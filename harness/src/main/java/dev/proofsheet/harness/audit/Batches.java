package dev.proofsheet.harness.audit;

import dev.proofsheet.document.InputException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on batches on all cores, and hands the results on in the order of the batches, on the thread that reads them.
 *
 * @param <T> a batch
 * @param <R> what is made of it
 */
final class Batches<T, R> {
    private final int workers;
    private final int mostAtOnce;
    private final Function<T, R> work;
    private final Consumer<R> sink;

    Batches(int workers, Function<T, R> work, Consumer<R> sink) {
        this.workers = workers;
        // Enough to keep every worker busy while the next batch is read; whoever reads waits for the oldest.
        this.mostAtOnce = 4 * workers;
        this.work = work;
        this.sink = sink;
    }

    void run(Iterator<T> batches) {
        ExecutorService executor = Executors.newFixedThreadPool(workers);
        Deque<Future<R>> under = new ArrayDeque<>();
        try {
            while (batches.hasNext()) {
                T batch = batches.next();
                under.add(executor.submit(() -> work.apply(batch)));
                if (under.size() >= mostAtOnce) {
                    sink.accept(result(under.remove()));
                }
            }
            while (!under.isEmpty()) {
                sink.accept(result(under.remove()));
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the audit was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InputException fault) {
                throw fault;
            }
            throw new IllegalStateException("a check broke down", e.getCause());
        }
    }
}
