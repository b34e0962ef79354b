package dev.proofsheet.job.internal;

import dev.proofsheet.client.ApiResponse;
import dev.proofsheet.client.CallOptions;
import dev.proofsheet.client.internal.CallExecutor;
import dev.proofsheet.client.internal.Completions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A wait without a thread: nothing of past polls is kept, only what cancels the present poll or pause. */
final class AsyncWait<P, R> {
    /** Polls ask users for credentials, which the timer's thread must not wait for. */
    private static final Completions OWN_THREADS = new Completions(null);

    private final JobWait<P, R> wait;
    private final CallExecutor calls;
    private final Function<CallOptions, CompletableFuture<ApiResponse<P>>> poll;
    private final CompletableFuture<R> result = new CompletableFuture<>();
    private volatile Runnable cancelCurrent = () -> {};

    AsyncWait(JobWait<P, R> wait, CallExecutor calls, Function<CallOptions, CompletableFuture<ApiResponse<P>>> poll) {
        this.wait = wait;
        this.calls = calls;
        this.poll = poll;
    }

    CompletableFuture<R> start() {
        var unused = result.whenComplete((value, failure) -> cancelCurrent.run());
        poll();
        return result;
    }

    private void poll() {
        CompletableFuture<ApiResponse<P>> response = poll.apply(wait.pollOptions());
        untilCancelled(() -> response.cancel(true));
        var unused = response.whenComplete((body, failure) -> {
            try {
                Optional<R> value = body == null ? missed(failure) : wait.polled(body);
                value.ifPresentOrElse(
                        outcome -> calls.completions().afterCall(() -> result.complete(outcome)), this::pollLater);
            } catch (Throwable e) {
                calls.completions().afterCall(() -> result.completeExceptionally(e));
            }
        });
    }

    private Optional<R> missed(@Nullable Throwable failure) throws Throwable {
        if (!(failure instanceof RuntimeException passing)) {
            throw failure == null ? new IllegalStateException("a poll ended without a response") : failure;
        }
        wait.missed(passing);
        return Optional.empty();
    }

    private void pollLater() {
        if (result.isDone()) {
            return;
        }
        wait.onPoll().ifPresent(calls.completions()::elsewhere);
        Optional<Duration> pause = wait.pause();
        untilCancelled(pause.map(next -> calls.time().schedule(next, () -> OWN_THREADS.elsewhere(this::poll)))
                .orElseGet(() -> calls.time().schedule(wait.left(), this::timeOut)));
    }

    private void timeOut() {
        calls.completions().elsewhere(() -> result.completeExceptionally(wait.timedOut()));
    }

    /** Sets what cancels the poll or the pause that began now. */
    private void untilCancelled(Runnable cancel) {
        cancelCurrent = cancel;
        if (result.isDone()) {
            cancel.run();
        }
    }
}
