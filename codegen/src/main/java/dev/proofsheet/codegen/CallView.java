package dev.proofsheet.codegen;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the templates know about calling an operation.
 *
 * @param name the operationId, which is the method's name as well
 * @param type what the reply holds
 * @param parameters what the caller gives
 * @param arguments what the operation is called with
 * @param idempotent whether a key is made for each call, so that it can be sent again
 */
record CallView(String name, String type, List<ParameterView> parameters, String arguments, boolean idempotent) {
    private static final String KEY = "Header(\"Idempotency-Key\")";

    static CallView of(OperationView operation) {
        List<ParameterView> given = operation.parameters().stream()
                .filter(parameter -> !parameter.annotation().equals(KEY))
                .toList();
        String arguments = operation.parameters().stream()
                .map(parameter -> parameter.annotation().equals(KEY) ? "IdempotencyKeys.create()" : parameter.name())
                .collect(Collectors.joining(", "));
        boolean idempotent = given.size() < operation.parameters().size();
        return new CallView(operation.name(), operation.type(), given, arguments, idempotent);
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
        imports.addIf(idempotent, "dev.proofsheet.client.IdempotencyKeys");
        imports.addType(type).addModels(type, names.modelPackage());
        for (ParameterView parameter : parameters) {
            String plain = parameter.type().replace("@Nullable ", "");
            imports.addType(plain).addModels(plain, names.modelPackage());
            imports.addIf(!plain.equals(parameter.type()), "org.jspecify.annotations.Nullable");
        }
    }
}
