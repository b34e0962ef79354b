package dev.proofsheet.client;

import dev.failsafe.Failsafe;
import dev.failsafe.event.ExecutionScheduledEvent;
import dev.proofsheet.client.ClientListener.AttemptEnded;
import dev.proofsheet.client.ClientListener.RetryPlanned;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Invocation;

/** One call as the user sees it, with all attempts that it takes. */
final class Attempts<T> {
    private final Request request;
    private final Optional<Invocation> invocation;
    private final CallOptions options;
    private final Redaction redaction;
    private final Answers<T> answers;
    private final Notices notices;
    private volatile Call<T> current;
    private volatile boolean stopped;

    /** Prepares the first attempt, which finds out whether the request can be made at all. */
    Attempts(Call<T> call, CallOptions options, List<SecurityScheme> schemes, Notices notices) {
        this.request = call.request();
        this.invocation = Optional.ofNullable(request.tag(Invocation.class));
        this.options = options.without(schemes);
        this.redaction = Redaction.of(request, schemes);
        this.answers = new Answers<>(request, redaction);
        this.notices = notices;
        this.current = call;
        request.headers().names().forEach(options::without);
        idempotencyHeader().ifPresent(options::without);
    }

    CompletableFuture<ApiResponse<T>> start(Retries retries, int maxRetries) {
        CompletableFuture<ApiResponse<T>> attempts = Failsafe.with(
                        retries.<ApiResponse<T>>policy(mayRepeat() ? maxRetries : 0, this::planned))
                .with(retries.scheduler())
                .getStageAsync(context -> attempt(context.getAttemptCount() + 1));
        CompletableFuture<ApiResponse<T>> result = new CompletableFuture<>();
        Futures.forward(attempts, response -> response, result);
        Futures.whenDone(result, () -> {
            if (!attempts.isDone()) {
                attempts.cancel(true);
                stop();
            }
        });
        return result;
    }

    private CompletableFuture<ApiResponse<T>> attempt(int number) {
        Call<T> call = number > 1 ? current.clone() : current;
        current = call;
        options.timeout().ifPresent(timeout -> call.timeout().timeout(timeout.toNanos(), TimeUnit.NANOSECONDS));
        CallSlip.of(call.request()).ifPresent(slip -> slip.send(options.headers()));
        CompletableFuture<ApiResponse<T>> answer = new CompletableFuture<>();
        CompletableFuture<ApiResponse<T>> heard = new CompletableFuture<>();
        long begin = System.nanoTime();
        Futures.whenDone(answer, (response, failure) -> {
            notices.attemptEnded(ended(number, Duration.ofNanos(System.nanoTime() - begin), response, failure));
            if (response != null) {
                heard.complete(response);
            } else {
                heard.completeExceptionally(Objects.requireNonNull(failure));
            }
        });
        call.enqueue(answers.to(answer));
        if (stopped) {
            call.cancel();
        }
        return heard;
    }

    private AttemptEnded ended(
            int number, Duration duration, @Nullable ApiResponse<T> response, @Nullable Throwable failure) {
        Integer status = response != null ? Integer.valueOf(response.status()) : null;
        Optional<String> id = response != null ? response.requestId() : Optional.empty();
        if (failure instanceof ApiException refused) {
            status = refused.status();
            id = refused.requestId();
        } else if (failure instanceof DecodingException unread
                && unread.status().isPresent()) {
            status = unread.status().getAsInt();
            id = unread.requestId();
        }
        String requestId = id.map(redaction::text).orElse(null);
        return new AttemptEnded(operation(), RequestShape.of(request), number, duration, status, requestId, failure);
    }

    private void planned(ExecutionScheduledEvent<ApiResponse<T>> event) {
        notices.retryPlanned(new RetryPlanned(
                operation(),
                RequestShape.of(request),
                event.getAttemptCount() + 1,
                event.getDelay(),
                event.getLastException()));
    }

    private String operation() {
        return invocation.map(made -> made.method().getName()).orElse("");
    }

    private void stop() {
        stopped = true;
        current.cancel();
    }

    private boolean mayRepeat() {
        boolean reads = invocation
                .filter(made -> made.method().isAnnotationPresent(MayRepeat.class))
                .isPresent();
        return reads
                || idempotencyHeader()
                        .map(request::header)
                        .filter(key -> !key.isBlank())
                        .isPresent();
    }

    private Optional<String> idempotencyHeader() {
        return invocation
                .map(made -> made.method().getAnnotation(IdempotencyHeader.class))
                .map(IdempotencyHeader::value);
    }
}
