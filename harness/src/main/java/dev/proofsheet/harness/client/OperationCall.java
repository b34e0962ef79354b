package dev.proofsheet.harness.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.RequestMessage;
import dev.proofsheet.harness.fixture.WireText;
import dev.proofsheet.harness.spec.Operation;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.http.Body;
import retrofit2.http.Header;
import retrofit2.http.Path;
import retrofit2.http.Query;
import tools.jackson.databind.JsonNode;

/** A call of the client's method for an operation, with the request of a scenario as its typed arguments. */
final class OperationCall {
    private final Call<?> call;

    private OperationCall(Call<?> call) {
        this.call = call;
    }

    static OperationCall of(GeneratedClient client, Operation operation, Exchange exchange) throws UncallableException {
        Method method = Arrays.stream(client.api().getClass().getInterfaces())
                .flatMap(api -> Arrays.stream(api.getMethods()))
                .filter(candidate -> candidate.getName().equals(operation.id()))
                .findFirst()
                .orElseThrow(() ->
                        new UncallableException("client.operation.missing", "it has no method " + operation.id()));
        try {
            @Nullable Object[] arguments = new Object[method.getParameterCount()];
            for (int index = 0; index < arguments.length; index++) {
                arguments[index] = argument(client, operation, method.getParameters()[index], exchange.request());
            }
            return new OperationCall((Call<?>) method.invoke(client.api(), arguments));
        } catch (JsonProcessingException e) {
            throw new UncallableException(UncallableException.UNBUILDABLE, e.getOriginalMessage());
        } catch (InvocationTargetException e) {
            throw new UncallableException(
                    UncallableException.UNBUILDABLE,
                    String.valueOf(e.getTargetException().getMessage()));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object argument(
            GeneratedClient client, Operation operation, Parameter parameter, RequestMessage request)
            throws UncallableException, JsonProcessingException {
        for (Annotation annotation : parameter.getAnnotations()) {
            if (annotation instanceof Path path) {
                return plain(client, parameter, request.path().get(path.value()));
            }
            if (annotation instanceof Query query) {
                return plain(client, parameter, request.query().get(query.value()));
            }
            if (annotation instanceof Header header) {
                return plain(client, parameter, header(request.headers(), header.value()));
            }
            if (annotation instanceof Body) {
                return RequestBodies.toModel(client, operation, request.body(), parameter.getParameterizedType());
            }
        }
        throw new IllegalStateException("the parameter " + parameter + " is neither path, query, header nor body");
    }

    static @Nullable Object plain(GeneratedClient client, Parameter parameter, @Nullable JsonNode value)
            throws JsonProcessingException {
        if (value == null) {
            return null;
        }
        boolean isText = parameter.getType() == String.class || client.isOpenValue(parameter.getType());
        String json = value.isArray() || !isText ? value.toString() : quoted(WireText.of(value));
        return client.read(json, parameter.getParameterizedType());
    }

    private static @Nullable JsonNode header(Map<String, String> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> (JsonNode) JsonTexts.string(header.getValue()))
                .findFirst()
                .orElse(null);
    }

    private static String quoted(String text) {
        return JsonTexts.string(text).toString();
    }

    CallResult execute() {
        try {
            Response<?> response = call.execute();
            try (ResponseBody error = response.errorBody()) {
                return new CallResult(
                        response.code(), response.body(), error == null ? null : error.string(), Optional.empty());
            }
        } catch (IOException | RuntimeException e) {
            return CallResult.failed(e);
        }
    }
}
