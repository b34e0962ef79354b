package dev.proofsheet.harness.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One operation of a provider.
 *
 * @param id its operationId
 * @param method the HTTP method, in upper case
 * @param path the path template; for a callback, which the provider calls, the expression of its address
 * @param callback whether the provider is the one who calls
 * @param parameters its parameters
 * @param bodyRequired whether a request without a body is wrong
 * @param body the bodies that a request may have
 * @param replies the declared replies by status: {@code 200}, {@code 2XX} or {@code default}
 * @param security the alternatives of its security, each a set of schemes; empty where no credential is asked for
 * @param links the links of its replies, by the operationId that they lead to
 * @param node where it is declared
 */
public record Operation(
        String id,
        String method,
        String path,
        boolean callback,
        List<Parameter> parameters,
        boolean bodyRequired,
        Content body,
        Map<String, Reply> replies,
        List<Set<String>> security,
        Map<String, SpecNode> links,
        SpecNode node) {

    /** The declared reply for a status: of the very number, else of its class, else the default. */
    public Optional<Reply> reply(int status) {
        Optional<String> declared = declaredStatus(status);
        return declared.isEmpty() ? Optional.empty() : Optional.ofNullable(replies.get(declared.get()));
    }

    /** The status under which the reply for a status is declared: the very number, else its class, else the default. */
    public Optional<String> declaredStatus(int status) {
        String number = Integer.toString(status);
        if (replies.containsKey(number)) {
            return Optional.of(number);
        }
        String ofClass = number.charAt(0) + "XX";
        if (replies.containsKey(ofClass)) {
            return Optional.of(ofClass);
        }
        return replies.containsKey("default") ? Optional.of("default") : Optional.empty();
    }

    /** A parameter, if it is declared. The names of headers are compared without regard to case. */
    public Optional<Parameter> parameter(Parameter.In in, String name) {
        for (Parameter parameter : parameters) {
            if (parameter.in() == in && parameter.isNamed(name)) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }
}
