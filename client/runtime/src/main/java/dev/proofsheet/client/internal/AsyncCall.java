package dev.proofsheet.client.internal;

import dev.proofsheet.client.ApiResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A call without a thread that waits: attempts on the threads of {@link CallSlots}, and pauses on none. */
final class AsyncCall<T> {
    private final CallAttempts<T> attempts;
    private final CallSettings settings;
    private final CallSlots slots;
    private final CompletableFuture<ApiResponse<T>> result = new CompletableFuture<>();
    private volatile Runnable cancelPause = () -> {};

    AsyncCall(CallAttempts<T> attempts, CallSettings settings, CallSlots slots) {
        this.attempts = attempts;
        this.settings = settings;
        this.slots = slots;
    }

    CompletableFuture<ApiResponse<T>> start() {
        // The attempts end in time by themselves, except in the line for a place and where code of users hangs.
        Runnable cancelAlarm = settings.time().schedule(attempts.callTimeout(), this::timeOut);
        var unused = result.whenComplete((response, failure) -> {
            cancelAlarm.run();
            cancelPause.run();
            if (failure != null) {
                attempts.cancel();
            }
            attempts.ended(failure);
        });
        slots.run(this::attempt);
        return result;
    }

    /** Makes an attempt, and returns what follows from it. */
    private Runnable attempt() {
        if (result.isDone()) {
            return () -> {};
        }
        try {
            ApiResponse<T> response = attempts.attempt();
            return () -> settings.completions().afterCall(() -> end(response, null));
        } catch (Throwable failure) {
            Optional<Duration> pause = result.isDone() ? Optional.empty() : attempts.pause(failure);
            return pause.<Runnable>map(again -> () -> attemptAfter(again))
                    .orElse(() -> settings.completions().afterCall(() -> end(null, failure)));
        }
    }

    private void attemptAfter(Duration pause) {
        cancelPause = settings.time().schedule(pause, () -> {
            try {
                slots.run(this::attempt);
            } catch (RuntimeException | Error failure) {
                settings.completions().elsewhere(() -> end(null, failure));
            }
        });
        if (result.isDone()) {
            cancelPause.run();
        }
    }

    private void timeOut() {
        settings.completions().elsewhere(() -> end(null, attempts.timedOut()));
    }

    private void end(@Nullable ApiResponse<T> response, @Nullable Throwable failure) {
        if (response != null) {
            result.complete(response);
        } else {
            result.completeExceptionally(failure);
        }
    }
}
