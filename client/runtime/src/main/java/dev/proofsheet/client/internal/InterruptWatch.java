package dev.proofsheet.client.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Cancels blocking calls whose threads are interrupted: a thread that reads from a plain socket does not notice.
 *
 * <p>A socket of a {@code SocketChannel} would notice, but takes down a whole HTTP/2 connection with the calls of others,
 * and cannot be had under TLS or with a socket factory of the user's. So the timer thread looks at the interrupt flags every
 * ten milliseconds while there are calls.
 */
public final class InterruptWatch {
    private static final long PERIOD_MILLIS = 10;

    /** Half a second without a call, so that a program with call after call does not start it anew for each. */
    private static final int LAST_IDLE_ROUNDS = 50;

    private static final Set<Watched> CALLS = ConcurrentHashMap.newKeySet();
    private static final AtomicBoolean WATCHING = new AtomicBoolean();
    private static int idleRounds;

    private InterruptWatch() {}

    /** Cancels when the current thread is interrupted, until the returned value is closed. */
    public static Watched watch(Runnable cancel) {
        Watched watched = new Watched(Thread.currentThread(), cancel);
        CALLS.add(watched);
        if (!WATCHING.get() && WATCHING.compareAndSet(false, true)) {
            schedule();
        }
        return watched;
    }

    /** A call that is looked at. */
    public static final class Watched implements AutoCloseable {
        private final Thread thread;
        private final Runnable cancel;

        private Watched(Thread thread, Runnable cancel) {
            this.thread = thread;
            this.cancel = cancel;
        }

        @Override
        public void close() {
            CALLS.remove(this);
        }
    }

    private static void schedule() {
        var unused = DaemonThreads.TIMER.schedule(InterruptWatch::look, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void look() {
        for (Watched watched : CALLS) {
            if (watched.thread.isInterrupted()) {
                watched.cancel.run();
            }
        }
        idleRounds = CALLS.isEmpty() ? idleRounds + 1 : 0;
        if (idleRounds < LAST_IDLE_ROUNDS) {
            schedule();
            return;
        }
        idleRounds = 0;
        WATCHING.set(false);
        if (!CALLS.isEmpty() && WATCHING.compareAndSet(false, true)) {
            schedule();
        }
    }
}
