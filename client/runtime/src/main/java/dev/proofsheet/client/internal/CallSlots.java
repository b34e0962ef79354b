package dev.proofsheet.client.internal;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Makes asynchronous calls on daemon threads, a limited number at once; the others wait in line.
 *
 * <p>A call returns what follows from it. That runs after the call has given up its place, so that callbacks of users
 * which block hold up no call.
 */
final class CallSlots {
    private final int limit;
    private final Executor threads;
    private final Queue<Supplier<Runnable>> waiting = new ArrayDeque<>();
    private int running;

    CallSlots(int limit, Executor threads) {
        this.limit = limit;
        this.threads = threads;
    }

    void run(Supplier<Runnable> call) {
        synchronized (this) {
            if (running == limit) {
                waiting.add(call);
                return;
            }
            running++;
        }
        try {
            threads.execute(() -> work(call));
        } catch (RuntimeException | Error e) {
            giveUpPlace();
            throw e;
        }
    }

    private void work(Supplier<Runnable> call) {
        Runnable following = () -> {};
        try {
            following = call.get();
        } finally {
            giveUpPlace();
        }
        following.run();
    }

    private void giveUpPlace() {
        Supplier<Runnable> next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                running--;
                return;
            }
        }
        try {
            threads.execute(() -> work(next));
        } catch (RuntimeException | Error e) {
            // There is no other thread to be had, and who waits must not wait for ever.
            work(next);
        }
    }
}
