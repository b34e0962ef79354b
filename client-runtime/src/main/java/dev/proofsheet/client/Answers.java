package dev.proofsheet.client;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.concurrent.CompletableFuture;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Invocation;
import retrofit2.Response;

/** Tells what became of an attempt: an answer, a refusal, an answer that cannot be read, or none. */
final class Answers<T> {
    private final Request request;
    private final RequestShape shape;
    private final Redaction redaction;

    Answers(Request request, Redaction redaction) {
        this.request = request;
        this.shape = RequestShape.of(request);
        this.redaction = redaction;
    }

    Callback<T> to(CompletableFuture<ApiResponse<T>> answer) {
        return new Callback<>() {
            @Override
            public void onResponse(Call<T> call, Response<T> response) {
                try {
                    answer.complete(read(response));
                } catch (RuntimeException | IOException e) {
                    answer.completeExceptionally(explain(call, e));
                }
            }

            @Override
            public void onFailure(Call<T> call, Throwable failure) {
                answer.completeExceptionally(explain(call, failure));
            }
        };
    }

    private ApiResponse<T> read(Response<T> response) throws IOException {
        if (!response.isSuccessful()) {
            ResponseBody body = response.errorBody();
            String text = body == null ? "" : body.string();
            throw ApiException.of(new ErrorReply(shape, response.code(), response.headers(), text, redaction));
        }
        T body = response.body();
        if (body == null && givesBody()) {
            throw new IllegalStateException("status " + response.code() + " came without a body");
        }
        return new ApiResponse<>(response.code(), response.headers(), body);
    }

    private ProofsheetException explain(Call<T> call, Throwable failure) {
        if (failure instanceof ProofsheetException known) {
            return known;
        }
        IOException broken = broken(failure);
        return broken == null
                ? new DecodingException(
                        shape,
                        CallSlip.of(call.request()).flatMap(CallSlip::answer),
                        redaction.reason(failure),
                        redaction.cause(failure))
                : new NetworkException(shape, redaction.reason(broken), redaction.cause(broken));
    }

    /** Jackson's faults are {@code IOException}s too, and can hold one of the connection that broke while it was reading. */
    private static @Nullable IOException broken(@Nullable Throwable failure) {
        if (failure == null) {
            return null;
        }
        return failure instanceof IOException broken && !(failure instanceof JacksonException)
                ? broken
                : broken(failure.getCause());
    }

    private boolean givesBody() {
        Invocation invocation = request.tag(Invocation.class);
        Type type = invocation == null ? Void.class : invocation.method().getGenericReturnType();
        return type instanceof ParameterizedType call && call.getActualTypeArguments()[0] != Void.class;
    }
}
