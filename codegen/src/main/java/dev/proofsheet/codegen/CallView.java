package dev.proofsheet.codegen;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the templates know about calling an operation.
 *
 * @param name the operationId, which is the method's name as well
 * @param type what the reply holds
 * @param parameters what the caller gives
 * @param arguments what the operation is called with
 * @param keyed the same, but that the caller gives the idempotency key; null where there is none
 */
record CallView(
        String name,
        String type,
        List<ParameterView> parameters,
        String arguments,
        @Nullable CallView keyed) {
    private static final String KEY = "Header(\"Idempotency-Key\")";

    /** A call for which a key is made, so that it can be sent again. */
    static CallView of(OperationView operation) {
        List<ParameterView> given = operation.parameters().stream()
                .filter(parameter -> !isKey(parameter))
                .toList();
        String arguments = arguments(operation, key -> "IdempotencyKeys.create()");
        CallView keyed = given.size() < operation.parameters().size() ? keyed(operation) : null;
        return new CallView(operation.name(), operation.type(), given, arguments, keyed);
    }

    private static CallView keyed(OperationView operation) {
        List<ParameterView> given = operation.parameters().stream()
                .map(parameter -> isKey(parameter) ? new ParameterView(KEY, "String", parameter.name()) : parameter)
                .toList();
        String arguments = arguments(operation, key -> "IdempotencyKeys.own(" + key + ")");
        return new CallView(operation.name(), operation.type(), given, arguments, null);
    }

    private static String arguments(OperationView operation, UnaryOperator<String> key) {
        return operation.parameters().stream()
                .map(parameter -> isKey(parameter) ? key.apply(parameter.name()) : parameter.name())
                .collect(Collectors.joining(", "));
    }

    private static boolean isKey(ParameterView parameter) {
        return parameter.annotation().equals(KEY);
    }

    /** Whether the reply holds anything. */
    boolean gives() {
        return !type.equals("Void");
    }

    String signature() {
        return parameters.stream()
                .map(parameter -> parameter.type() + " " + parameter.name())
                .collect(Collectors.joining(", "));
    }

    /** Adds what the method of this call needs. */
    void addTo(Imports imports, ProviderNames names) {
        imports.addIf(keyed != null, "dev.proofsheet.client.IdempotencyKeys");
        imports.addType(type).addModels(type, names.modelPackage());
        for (ParameterView parameter : parameters) {
            String plain = parameter.type().replace("@Nullable ", "");
            imports.addType(plain).addModels(plain, names.modelPackage());
            imports.addIf(!plain.equals(parameter.type()), "org.jspecify.annotations.Nullable");
        }
    }
}
