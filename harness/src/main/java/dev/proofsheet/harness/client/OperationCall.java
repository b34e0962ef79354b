package dev.proofsheet.harness.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.proofsheet.client.ApiResponse;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.spec.Operation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import org.jspecify.annotations.Nullable;

/** A call of the client's method for an operation, with the request of a scenario as its typed arguments. */
final class OperationCall {
    private final Object target;
    private final Method method;
    private final @Nullable Object[] arguments;

    private OperationCall(Object target, Method method, @Nullable Object[] arguments) {
        this.target = target;
        this.method = method;
        this.arguments = arguments;
    }

    /** The call that returns the whole response. */
    static OperationCall raw(GeneratedClient client, Operation operation, Exchange exchange)
            throws UncallableException {
        return of(client, client.raw(), operation, exchange);
    }

    /** The call that returns what users work with, such as the handle of a job. */
    static OperationCall plain(GeneratedClient client, Operation operation, Exchange exchange)
            throws UncallableException {
        return of(client, client.client(), operation, exchange);
    }

    private static OperationCall of(GeneratedClient client, Object target, Operation operation, Exchange exchange)
            throws UncallableException {
        CallArguments arguments = new CallArguments(client, operation, exchange.request());
        Method method = arguments.method(target);
        try {
            return new OperationCall(target, method, arguments.of(method));
        } catch (JsonProcessingException e) {
            throw new UncallableException(UncallableException.UNBUILDABLE, e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            throw UncallableException.unbuildable(e);
        }
    }

    /** Makes the call, and returns its response. */
    CallResult execute() throws UncallableException {
        try {
            boolean hasBody = method.getGenericReturnType() instanceof ParameterizedType type
                    && type.getActualTypeArguments()[0] != Void.class;
            return CallResult.of((ApiResponse<?>) invoke(), hasBody);
        } catch (RuntimeException e) {
            return CallResult.of(e);
        }
    }

    /**
     * Makes the call, and returns what the method returns.
     *
     * @throws UncallableException if the client refuses the arguments
     */
    Object invoke() throws UncallableException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getTargetException() instanceof IllegalArgumentException refused) {
                throw UncallableException.unbuildable(refused);
            }
            if (e.getTargetException() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
