package dev.proofsheet.client;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is done when a future ends, where nobody asks what came of that. */
final class Futures {
    private Futures() {}

    /** Runs a task when a future ends, however it ends. */
    static void whenDone(CompletableFuture<?> future, Runnable task) {
        CompletableFuture<?> unused = future.whenComplete((result, failure) -> task.run());
    }

    /** Hands over how a future ends: its result, or its failure. */
    static <T> void whenDone(
            CompletableFuture<T> future, BiConsumer<? super @Nullable T, ? super @Nullable Throwable> task) {
        CompletableFuture<T> unused = future.whenComplete(task);
    }
}
