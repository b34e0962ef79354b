package dev.proofsheet.client.internal;

import dev.proofsheet.client.ApiResponse;
import dev.proofsheet.client.CallOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Makes the calls of a client, repeats them where that is safe, and turns failures into
 * {@link dev.proofsheet.client.ProofsheetException}s.
 *
 * <p>A call is sent again if its operation only reads, or if it carries an idempotency key, after 408, 429, 5xx or an
 * incomplete response; any other call only if it provably never left. Safe for use by several threads.
 */
public final class CallExecutor {
    /** Each has a thread. Reads have places of their own: they do not wait behind submits, which can take minutes. */
    private static final int MOST_AT_ONCE = 256;

    private final CallSettings settings;
    private final CallOptions options;
    private final @Nullable String jobId;
    private final CallSlots reads;
    private final CallSlots calls;

    CallExecutor(CallSettings settings) {
        this(
                settings,
                settings.options(),
                null,
                new CallSlots(MOST_AT_ONCE, DaemonThreads.CALLS),
                new CallSlots(MOST_AT_ONCE, DaemonThreads.CALLS));
    }

    private CallExecutor(
            CallSettings settings, CallOptions options, @Nullable String jobId, CallSlots reads, CallSlots calls) {
        this.settings = settings;
        this.options = options;
        this.jobId = jobId;
        this.reads = reads;
        this.calls = calls;
    }

    /**
     * The same executor with other options for all calls.
     *
     * @throws IllegalArgumentException if they set an idempotency key, which belongs to one call, or a header of a credential
     */
    public CallExecutor with(CallOptions options) {
        if (options.idempotencyKey().isPresent()) {
            throw new IllegalArgumentException("an idempotency key belongs to one call; pass it to the operation");
        }
        options.headers().keySet().forEach(this::requireNoCredential);
        return new CallExecutor(settings, options.orElse(this.options), jobId, reads, calls);
    }

    private void requireNoCredential(String header) {
        if (settings.schemes().stream().anyMatch(scheme -> scheme.isHeader(header))) {
            throw new IllegalArgumentException(
                    "the header " + header + " carries a credential; set it by the client's builder");
        }
    }

    /** The same executor, for which time passes in another way. */
    public CallExecutor withTime(Time time) {
        CallSettings other = new CallSettings(
                settings.schemes(), settings.options(), time, settings.listener(), settings.completions());
        return new CallExecutor(other, options, jobId, reads, calls);
    }

    /** The same executor for calls about a job, whose id is then part of every exception. */
    public CallExecutor about(String jobId) {
        return new CallExecutor(settings, options, jobId, reads, calls);
    }

    /** The same executor, whose futures are completed on daemon threads, so that no executor of the user's can hold them up. */
    public CallExecutor withOwnThreads() {
        CallSettings own = new CallSettings(
                settings.schemes(), settings.options(), settings.time(), settings.listener(), new Completions(null));
        return new CallExecutor(own, options, jobId, reads, calls);
    }

    /** Makes a call as the client does it. */
    public <T> ApiResponse<T> execute(Call<T> call) {
        return execute(call, CallOptions.defaults());
    }

    /**
     * Makes a call on this thread, and waits for its response.
     *
     * @throws dev.proofsheet.client.ApiException if the response has an error status
     * @throws dev.proofsheet.client.NetworkException if no complete response arrived
     * @throws dev.proofsheet.client.DecodingException if the response cannot be read
     * @throws dev.proofsheet.client.MissingCredentialException if the operation needs a credential, and none is set
     * @throws dev.proofsheet.client.CallInterruptedException if the thread is interrupted; the interrupt flag stays set
     * @throws IllegalArgumentException if the options set what belongs to the client, or what the operation does not support
     */
    public <T> ApiResponse<T> execute(Call<T> call, CallOptions options) {
        CallAttempts<T> attempts = new CallAttempts<>(call, options.orElse(this.options), jobId, settings);
        InterruptWatch.Watched watched = InterruptWatch.watch(attempts::cancel);
        try {
            ApiResponse<T> response = execute(attempts);
            attempts.ended(null);
            return response;
        } catch (RuntimeException | Error failure) {
            attempts.ended(failure);
            throw failure;
        } finally {
            watched.close();
        }
    }

    private <T> ApiResponse<T> execute(CallAttempts<T> attempts) {
        while (true) {
            try {
                if (Thread.currentThread().isInterrupted()) {
                    throw attempts.interrupted(null);
                }
                return attempts.attempt();
            } catch (RuntimeException failure) {
                sleep(attempts.pause(failure).orElseThrow(() -> failure), attempts);
            }
        }
    }

    private void sleep(Duration pause, CallAttempts<?> attempts) {
        try {
            settings.time().sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw attempts.interrupted(e);
        }
    }

    /** Makes a call as the client does it. */
    public <T> CompletableFuture<ApiResponse<T>> executeAsync(Call<T> call) {
        return executeAsync(call, CallOptions.defaults());
    }

    /**
     * Makes a call. The future fails with the exceptions of {@link #execute(Call, CallOptions)}; when it is cancelled, or
     * completed by somebody else, the call is cancelled too.
     */
    public <T> CompletableFuture<ApiResponse<T>> executeAsync(Call<T> call, CallOptions options) {
        try {
            CallAttempts<T> attempts = new CallAttempts<>(call, options.orElse(this.options), jobId, settings);
            return new AsyncCall<>(attempts, settings, attempts.isRead() ? reads : calls).start();
        } catch (RuntimeException | Error failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /**
     * Makes a call, and hands on what a function makes of its response. The future fails with the exceptions of
     * {@link #execute(Call, CallOptions)}, also where the call cannot be made; cancelling it cancels the call.
     */
    public <T, R extends @Nullable Object> CompletableFuture<R> executeAsync(
            Supplier<Call<T>> call, CallOptions options, Function<ApiResponse<T>, R> result) {
        CompletableFuture<ApiResponse<T>> response;
        try {
            response = executeAsync(call.get(), options);
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
        CompletableFuture<R> future = response.thenApply(result);
        var unused = future.whenComplete((value, failure) -> response.cancel(true));
        return future;
    }

    /** How time passes for this client. */
    public Time time() {
        return settings.time();
    }

    /** Where this client completes futures. */
    public Completions completions() {
        return settings.completions();
    }

    /** Who is told what happens. */
    public ListenerNotifier listener() {
        return settings.listener();
    }
}
