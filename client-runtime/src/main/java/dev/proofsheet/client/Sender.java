package dev.proofsheet.client;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Sends calls of a client's API, again where that is safe, and turns what goes wrong into a {@link ProofsheetException}.
 *
 * <p>A call is sent again if its operation only reads, or if it carries a key by which the provider tells that it is the same
 * call; and only after 408, 429, 5xx or a connection that gave no whole answer. Safe for use by several threads.
 */
public final class Sender {
    private final Retries retries;
    private final int maxRetries;
    private final List<SecurityScheme> schemes;
    private final CallOptions options;
    private final Notices notices;

    Sender(Retries retries, int maxRetries, List<SecurityScheme> schemes) {
        this(retries, maxRetries, List.copyOf(schemes), CallOptions.defaults(), new Notices(new ClientListener() {}));
    }

    private Sender(
            Retries retries, int maxRetries, List<SecurityScheme> schemes, CallOptions options, Notices notices) {
        this.retries = retries;
        this.maxRetries = maxRetries;
        this.schemes = schemes;
        this.options = options;
        this.notices = notices;
    }

    /**
     * The same sender, with other options for the calls that name none.
     *
     * @throws IllegalArgumentException if they set a header that carries a credential
     */
    public Sender with(CallOptions options) {
        return new Sender(retries, maxRetries, schemes, options.without(schemes), notices);
    }

    Sender with(ClientListener listener) {
        return new Sender(retries, maxRetries, schemes, options, new Notices(listener));
    }

    /** Sends a call as the client does it, and waits for its answer. */
    public <T> ApiResponse<T> send(Call<T> call) {
        return send(call, options);
    }

    /**
     * Sends a call, and waits for its answer.
     *
     * @throws ApiException if the provider says no
     * @throws NetworkException if no whole answer came
     * @throws DecodingException if the answer cannot be read
     * @throws IllegalArgumentException if the options set a header that is the client's own
     * @throws MissingCredentialException if the operation needs a credential, and none is set
     * @throws CallInterruptedException if the thread is interrupted; the call is cancelled, and the interrupt flag is kept
     */
    public <T> ApiResponse<T> send(Call<T> call, CallOptions options) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException(name(call));
        }
        return Futures.await(sendAsync(call, options), name(call));
    }

    /** Sends a call as the client does it. */
    public <T> CompletableFuture<ApiResponse<T>> sendAsync(Call<T> call) {
        return sendAsync(call, options);
    }

    /**
     * Sends a call. The future fails with the exceptions of {@link #send(Call, CallOptions)}; when it is cancelled, or
     * completed by somebody else, the call is cancelled too.
     */
    public <T> CompletableFuture<ApiResponse<T>> sendAsync(Call<T> call, CallOptions options) {
        try {
            Attempts<T> attempts = new Attempts<>(call.clone(), options, schemes, notices);
            return attempts.start(retries, options.maxRetries().orElse(maxRetries));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Sends a call for its result alone. The future fails and is cancelled as that of {@link #sendAsync(Call)}. */
    public <T> CompletableFuture<T> bodyAsync(Call<T> call) {
        CompletableFuture<ApiResponse<T>> answer = sendAsync(call);
        CompletableFuture<T> body = new CompletableFuture<>();
        Futures.forward(answer, ApiResponse::body, body);
        Futures.whenDone(body, () -> answer.cancel(true));
        return body;
    }

    /** Tells the client's listener of a state that the spec does not know, if it was not told of it before. */
    public void tell(ClientListener.UnknownStatus event) {
        notices.unknownStatus(event);
    }

    /**
     * Whether a call that failed so may come to a result when it is sent again: after 408, 429, 5xx, or a connection that gave
     * no whole answer. Whether sending it again is safe is another question.
     */
    public static boolean isPassing(@Nullable Throwable failure) {
        return Retries.isPassing(failure);
    }

    private static String name(Call<?> call) {
        return RequestShape.of(call.request()).toString();
    }
}
