package dev.proofsheet.codegen;

import java.util.List;

/**
 * What the template of an operation's options knows.
 *
 * @param name the class
 * @param call the call that takes them
 * @param properties the optional parameters
 */
record ParamsView(String name, CallView call, List<Property> properties) {

    /**
     * An optional parameter.
     *
     * @param parameter the parameter
     * @param javadoc the lines of its comment
     */
    record Property(ParameterView parameter, List<String> javadoc) {}

    /** The options of all operations that have any. */
    static List<ParamsView> of(List<CallView> calls) {
        return calls.stream()
                .filter(call -> !call.optional().isEmpty())
                .map(call -> new ParamsView(call.params(), call, properties(call)))
                .toList();
    }

    private static List<Property> properties(CallView call) {
        return call.optional().stream()
                .map(parameter -> new Property(
                        parameter,
                        new Javadoc()
                                .prose(call.operation().docs().parameter(parameter))
                                .lines()))
                .toList();
    }

    /** What its builder checks, each a call of {@code Requirements}. */
    List<String> checks() {
        return properties.stream()
                .flatMap(property -> property.parameter().checks().stream())
                .toList();
    }

    boolean checked() {
        return !checks().isEmpty();
    }
}
