package dev.proofsheet.codegen;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the templates know about calling an operation: the parameters of the client's methods, and the forms of what they
 * return.
 *
 * @param operation the operation
 * @param given the arguments: what each call has
 * @param optional what a call can have, the properties of the operation's options
 */
record CallView(OperationView operation, List<ParameterView> given, List<ParameterView> optional) {

    static CallView of(OperationView operation) {
        // The body comes last, however the spec orders the parameters.
        List<ParameterView> given = Stream.concat(
                        operation.parameters().stream()
                                .filter(parameter -> parameter.required() && !parameter.isBody()),
                        operation.parameters().stream().filter(ParameterView::isBody))
                .toList();
        List<ParameterView> optional = operation.parameters().stream()
                .filter(parameter -> !parameter.required())
                .toList();
        return new CallView(operation, given, optional);
    }

    /** The operationId, which is the methods' name as well. */
    String name() {
        return operation.name();
    }

    /** What the response contains. */
    String type() {
        return operation.type();
    }

    boolean startsJob() {
        return !operation.jobId().isEmpty();
    }

    /** Whether the response contains anything. */
    boolean gives() {
        return !type().equals("Void");
    }

    /** The class of the options; empty if there are none. */
    String params() {
        return optional.isEmpty() ? "" : paramsType(name());
    }

    static String paramsType(String operation) {
        return JavaNames.pascalCase(operation) + "Params";
    }

    /** The arguments' declaration. */
    String signature() {
        return given.stream()
                .map(parameter -> parameter.type() + " " + parameter.name())
                .collect(Collectors.joining(", "));
    }

    /** The arguments' declaration, for a list of parameters that goes on. */
    String signatureMore() {
        return signature().isEmpty() ? "" : signature() + ", ";
    }

    /** The arguments. */
    String arguments() {
        return given.stream().map(ParameterView::name).collect(Collectors.joining(", "));
    }

    /** The arguments, for a list of arguments that goes on. */
    String argumentsMore() {
        return arguments().isEmpty() ? "" : arguments() + ", ";
    }

    /** The declaration of arguments and options of the call that is not sent yet. */
    String callSignature() {
        return optional.isEmpty() ? signature() : signatureMore() + params() + " " + ApiView.PARAMS;
    }

    /** The arguments and options of the call that is not sent yet. */
    String callArguments() {
        return optional.isEmpty() ? arguments() : argumentsMore() + ApiView.PARAMS;
    }

    /** What Retrofit's method is called with. */
    String apiArguments() {
        return operation.parameters().stream().map(ParameterView::argument).collect(Collectors.joining(", "));
    }

    /** What is checked before the call is sent, each a call of {@code Requirements}. */
    List<String> checks() {
        return given.stream().flatMap(parameter -> parameter.checks().stream()).toList();
    }

    boolean checked() {
        return !checks().isEmpty();
    }

    /** The shortest method, as Javadoc links to it. */
    String link() {
        return name()
                + given.stream()
                        .map(parameter -> parameter.type().replaceAll("<.*>", ""))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Adds what a method of this call needs. */
    void addTo(Imports imports, ProviderNames names) {
        imports.addAll(type(), names.modelPackage());
        given.forEach(parameter -> imports.addAll(parameter.type(), names.modelPackage()));
        if (!optional.isEmpty()) {
            imports.add(names.modelPackage() + "." + params());
        }
    }
}
