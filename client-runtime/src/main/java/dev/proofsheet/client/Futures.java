package dev.proofsheet.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is done with futures: waiting for one, and what follows when one ends, where nobody asks what came of that. */
public final class Futures {
    private Futures() {}

    /**
     * Waits for a result; who is interrupted has no more use for it.
     *
     * @param what what is waited for, as the beginning of a sentence about it
     * @throws CallInterruptedException if the thread is interrupted; the future is cancelled, and the interrupt flag is kept
     */
    public static <T> T await(CompletableFuture<T> future, String what) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(what);
        } catch (ExecutionException e) {
            throw ofThisThread(e.getCause());
        }
    }

    private static RuntimeException ofThisThread(@Nullable Throwable failure) {
        if (failure instanceof ProofsheetException known) {
            // It was made on a thread of the transport, which says nothing about who called.
            known.fillInStackTrace();
            return known;
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    /** Runs a task when a future ends, however it ends. */
    public static void whenDone(CompletableFuture<?> future, Runnable task) {
        CompletableFuture<?> unused = future.whenComplete((result, failure) -> task.run());
    }

    /** Hands over how a future ends: its result, or its failure. */
    public static <T> void whenDone(
            CompletableFuture<T> future, BiConsumer<? super @Nullable T, ? super @Nullable Throwable> task) {
        CompletableFuture<T> unused = future.whenComplete(task);
    }

    /** Ends one future as another ends: with what is made of its result, or with its failure. */
    static <T, R> void forward(CompletableFuture<T> future, Function<T, R> make, CompletableFuture<R> target) {
        whenDone(future, (result, failure) -> {
            if (result == null) {
                target.completeExceptionally(failure == null ? new IllegalStateException() : failure);
                return;
            }
            try {
                target.complete(make.apply(result));
            } catch (RuntimeException e) {
                target.completeExceptionally(e);
            }
        });
    }
}
