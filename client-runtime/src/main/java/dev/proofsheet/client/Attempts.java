package dev.proofsheet.client;

import dev.failsafe.Failsafe;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Request;
import retrofit2.Call;
import retrofit2.Invocation;

/** One call as the user sees it, with all attempts that it takes. */
final class Attempts<T> {
    private final Request request;
    private final CallOptions options;
    private final Answers<T> answers;
    private volatile Call<T> current;
    private volatile boolean stopped;

    /** Prepares the first attempt, which finds out whether the request can be made at all. */
    Attempts(Call<T> call, CallOptions options, List<SecurityScheme> schemes) {
        this.request = call.request();
        this.options = options;
        this.answers = new Answers<>(request, Redaction.of(request, schemes));
        this.current = call;
    }

    CompletableFuture<ApiResponse<T>> start(Retries retries, int maxRetries) {
        CompletableFuture<ApiResponse<T>> attempts = Failsafe.with(
                        retries.<ApiResponse<T>>policy(mayRepeat() ? maxRetries : 0))
                .with(retries.scheduler())
                .getStageAsync(context -> attempt(context.isRetry()));
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

    private CompletableFuture<ApiResponse<T>> attempt(boolean again) {
        Call<T> call = again ? current.clone() : current;
        current = call;
        options.timeout().ifPresent(timeout -> call.timeout().timeout(timeout.toNanos(), TimeUnit.NANOSECONDS));
        CompletableFuture<ApiResponse<T>> answer = new CompletableFuture<>();
        call.enqueue(answers.to(answer));
        if (stopped) {
            call.cancel();
        }
        return answer;
    }

    private void stop() {
        stopped = true;
        current.cancel();
    }

    private boolean mayRepeat() {
        Invocation invocation = request.tag(Invocation.class);
        if (invocation == null) {
            return false;
        }
        IdempotencyHeader header = invocation.method().getAnnotation(IdempotencyHeader.class);
        String key = header == null ? null : request.header(header.value());
        return invocation.method().isAnnotationPresent(MayRepeat.class) || (key != null && !key.isBlank());
    }
}
