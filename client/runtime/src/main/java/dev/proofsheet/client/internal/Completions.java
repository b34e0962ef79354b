package dev.proofsheet.client.internal;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Where futures are completed, and with them the code of users that depends on them. */
public final class Completions {
    private final @Nullable Executor executor;

    /** Completes on an executor of the user's, or, where it is null, on daemon threads. */
    public Completions(@Nullable Executor executor) {
        this.executor = executor;
    }

    /**
     * Runs a completion on a daemon thread that made a call and has nothing else to do: without an executor of the user's it
     * stays there.
     */
    public void afterCall(Runnable completion) {
        if (executor == null) {
            completion.run();
        } else {
            run(executor, completion, completion);
        }
    }

    /** Runs a completion elsewhere than on this thread, which may be the timer's. */
    public void elsewhere(Runnable completion) {
        run(
                executor == null ? DaemonThreads.CALLS : executor,
                completion,
                () -> run(DaemonThreads.CALLS, completion, completion));
    }

    /** A future that is never completed is worse than one that is completed on the wrong thread. */
    private static void run(Executor executor, Runnable completion, Runnable otherwise) {
        try {
            executor.execute(completion);
        } catch (RuntimeException | Error e) {
            otherwise.run();
        }
    }
}
