package dev.proofsheet.harness.audit;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works on batches on all cores, and hands the results on in the order of the batches.
 *
 * <p>A worker reads the batch that it works on, and hands its result on itself where those before it are handed on: then what
 * it works with is still in the cache of its core. One worker at a time reads, and one at a time hands on.
 *
 * @param <T> a batch
 * @param <R> what is made of it
 */
final class Batches<T, R> {
    private final int workers;
    private final Function<T, R> work;
    private final Consumer<R> sink;
    private final Object reading = new Object();
    private final Map<Integer, R> done = new HashMap<>();
    private int read;
    private int handedOn;
    private boolean handing;

    Batches(int workers, Function<T, R> work, Consumer<R> sink) {
        this.workers = workers;
        this.work = work;
        this.sink = sink;
    }

    void run(Iterator<T> batches) {
        ExecutorService executor = Executors.newFixedThreadPool(workers);
        CompletionService<Void> ends = new ExecutorCompletionService<>(executor);
        try {
            for (int worker = 0; worker < workers; worker++) {
                ends.submit(() -> workOn(batches));
            }
            for (int worker = 0; worker < workers; worker++) {
                ends.take().get();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException("a check broke down", e.getCause());
        } finally {
            executor.shutdownNow();
            awaitEnd(executor);
        }
    }

    private Void workOn(Iterator<T> batches) throws InterruptedException {
        while (true) {
            T batch;
            int number;
            synchronized (reading) {
                if (!batches.hasNext()) {
                    return null;
                }
                batch = batches.next();
                number = read++;
            }
            handOn(number, work.apply(batch));
        }
    }

    private void handOn(int number, R result) throws InterruptedException {
        synchronized (done) {
            // Some way ahead of a slow sink is enough.
            while (number >= handedOn + 4 * workers) {
                done.wait();
            }
            done.put(number, result);
            if (handing) {
                return;
            }
            handing = true;
        }
        for (R next = next(); next != null; next = next()) {
            sink.accept(next);
        }
    }

    private @Nullable R next() {
        synchronized (done) {
            R next = done.remove(handedOn);
            if (next == null) {
                handing = false;
            } else {
                handedOn++;
                done.notifyAll();
            }
            return next;
        }
    }

    /** Whoever handed the batches over may close what they come from. */
    private static void awaitEnd(ExecutorService executor) {
        try {
            executor.awaitTermination(Long.MAX_VALUE, TimeUnit.DAYS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("the audit was interrupted", e);
    }
}
