package dev.proofsheet.harness.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.proofsheet.client.CallOptions;
import dev.proofsheet.codegen.ProviderNames;
import dev.proofsheet.harness.fixture.RequestMessage;
import dev.proofsheet.harness.fixture.WireText;
import dev.proofsheet.harness.spec.Operation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The request of a scenario as the typed arguments of the client's method for its operation. */
final class CallArguments {
    /** The header in which a key travels that a caller sets by the options of a call. */
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final GeneratedClient client;
    private final Operation operation;
    private final RequestMessage request;

    CallArguments(GeneratedClient client, Operation operation, RequestMessage request) {
        this.client = client;
        this.operation = operation;
        this.request = request;
    }

    /** The longest method for the operation, which takes everything. */
    Method method(Object target) throws UncallableException {
        return Arrays.stream(target.getClass().getInterfaces())
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(candidate -> candidate.getName().equals(operation.id()))
                .max(Comparator.comparingInt(Method::getParameterCount))
                .orElseThrow(() ->
                        new UncallableException("client.operation.missing", "it has no method " + operation.id()));
    }

    /** The arguments of the method. */
    @Nullable
    Object[] of(Method method) throws UncallableException, JsonProcessingException {
        Parameter[] parameters = method.getParameters();
        @Nullable Object[] arguments = new Object[parameters.length];
        Map<String, JsonNode> values = values();
        for (int index = 0; index < arguments.length; index++) {
            Parameter parameter = parameters[index];
            arguments[index] = switch (parameter.getName()) {
                case "body" ->
                    RequestBodies.toModel(client, operation, request.body(), parameter.getParameterizedType());
                case "options" -> options();
                case "params" -> params(parameter.getType(), values);
                default -> value(parameter.getParameterizedType(), values.get(parameter.getName()));
            };
        }
        return arguments;
    }

    /** What the request has besides its body, by the names in Java. */
    private Map<String, JsonNode> values() {
        Map<String, JsonNode> values = new TreeMap<>();
        request.path().forEach((name, value) -> values.put(ProviderNames.member(name), value));
        request.query().forEach((name, value) -> values.put(ProviderNames.member(name), value));
        request.headers()
                .forEach((name, value) -> values.put(ProviderNames.member(declared(name)), JsonTexts.string(value)));
        return values;
    }

    /** The name of a header as the spec writes it. */
    private String declared(String header) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.isNamed(header))
                .map(dev.proofsheet.harness.spec.Parameter::name)
                .findFirst()
                .orElse(header);
    }

    private CallOptions options() {
        Optional<String> key = request.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(IDEMPOTENCY_KEY))
                .map(Map.Entry::getValue)
                .findFirst();
        return key.map(CallOptions.defaults()::idempotencyKey).orElse(CallOptions.defaults());
    }

    private Object params(Class<?> type, Map<String, JsonNode> values)
            throws UncallableException, JsonProcessingException {
        try {
            Object builder = type.getMethod("builder").invoke(null);
            for (Method setter : builder.getClass().getMethods()) {
                JsonNode value = values.get(setter.getName());
                if (value != null && setter.getParameterCount() == 1 && !setter.isVarArgs()) {
                    setter.invoke(builder, value(setter.getGenericParameterTypes()[0], value));
                }
            }
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (InvocationTargetException e) {
            throw UncallableException.unbuildable(e.getTargetException());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " has not the form of generated options", e);
        }
    }

    private @Nullable Object value(Type type, @Nullable JsonNode value) throws JsonProcessingException {
        if (value == null) {
            return null;
        }
        boolean isText = type == String.class || (type instanceof Class<?> plain && client.isOpenValue(plain));
        String json = value.isArray() || !isText
                ? value.toString()
                : JsonTexts.string(WireText.of(value)).toString();
        return client.read(json, type);
    }
}
