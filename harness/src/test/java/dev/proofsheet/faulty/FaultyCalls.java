package dev.proofsheet.faulty;

import dev.proofsheet.client.ApiException;
import dev.proofsheet.client.ApiResponse;
import dev.proofsheet.client.CallOptions;
import dev.proofsheet.client.internal.CallExecutor;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.Header;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Makes the call of Retrofit's method with the same name, except where that is not enough to be wrong. */
record FaultyCalls(FaultyApi api, CallExecutor executor) implements InvocationHandler {

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "neverSent" -> ApiResponse.builder(null).build();
            case "sentTwice" -> twice(arguments);
            case "wrongStatus" ->
                ApiResponse.builder(execute("wrongStatus", arguments).body())
                        .statusCode(201)
                        .build();
            default -> execute(method.getName(), arguments);
        };
    }

    /** The scenario has one response, so that the second request is refused. */
    private ApiResponse<?> twice(Object[] arguments) {
        ApiResponse<?> response = execute("sentTwice", arguments);
        try {
            return execute("sentTwice", arguments);
        } catch (ApiException e) {
            return response;
        }
    }

    private ApiResponse<?> execute(String name, Object[] arguments) {
        Method method = Arrays.stream(FaultyApi.class.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow();
        Object[] values = Arrays.stream(method.getParameterAnnotations())
                .map(annotations -> value(annotations[0], arguments))
                .toArray();
        try {
            return executor.execute(
                    (Call<?>) method.invoke(api, values), (CallOptions) arguments[arguments.length - 1]);
        } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getTargetException();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body comes before the options of the call, or before those of the operation. */
    private static Object value(Annotation annotation, Object[] arguments) {
        if (annotation instanceof Body) {
            return arguments[arguments.length == 2 ? 0 : 1];
        }
        FaultyParams params = (FaultyParams) arguments[2];
        if (annotation instanceof Query) {
            return params.limit();
        }
        return annotation instanceof Header ? params.xTrace() : pathOf(annotation, arguments);
    }

    private static Object pathOf(Annotation annotation, Object[] arguments) {
        if (annotation instanceof Path) {
            return arguments[0];
        }
        throw new IllegalStateException("no value for " + annotation);
    }
}
