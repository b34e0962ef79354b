package dev.proofsheet.client.internal;

import com.fasterxml.jackson.core.JsonPointer;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;
import retrofit2.http.Streaming;

/**
 * What the annotations of an API's method say about its operation.
 *
 * @param id the operationId
 * @param mayRepeat whether it changes nothing and costs nothing
 * @param hasBody whether its response has a body
 * @param isStream whether the body is handed on unread
 * @param schemes the security schemes, each of which is enough
 * @param idempotency the header for idempotency keys
 * @param jobId where the response names the job that was started
 */
record Operation(
        String id,
        boolean mayRepeat,
        boolean hasBody,
        boolean isStream,
        List<String> schemes,
        Optional<IdempotencyHeader> idempotency,
        Optional<JsonPointer> jobId) {

    /** A call of a method that is no operation's. */
    private static final Operation NONE =
            new Operation("", false, false, true, List.of(), Optional.empty(), Optional.empty());

    private static final ClassValue<Map<Method, Operation>> OF_API = new ClassValue<>() {
        @Override
        protected Map<Method, Operation> computeValue(Class<?> api) {
            return Arrays.stream(api.getMethods()).collect(Collectors.toMap(Function.identity(), Operation::read));
        }
    };

    static Operation of(Request request) {
        Invocation invocation = request.tag(Invocation.class);
        return invocation == null ? NONE : of(invocation.method());
    }

    private static Operation of(Method method) {
        return OF_API.get(method.getDeclaringClass()).getOrDefault(method, NONE);
    }

    private static Operation read(Method method) {
        Secured secured = method.getAnnotation(Secured.class);
        @Nullable StartsJob job = method.getAnnotation(StartsJob.class);
        return new Operation(
                method.getName(),
                method.isAnnotationPresent(MayRepeat.class),
                method.getGenericReturnType() instanceof ParameterizedType call
                        && call.getActualTypeArguments()[0] != Void.class,
                method.isAnnotationPresent(Streaming.class),
                secured == null ? List.of() : List.of(secured.value()),
                Optional.ofNullable(method.getAnnotation(IdempotencyHeader.class)),
                Optional.ofNullable(job).map(StartsJob::value).map(JsonPointer::compile));
    }
}
