package dev.proofsheet.harness.client;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.replay.ServedRequest;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Parameter.In;
import dev.proofsheet.harness.spec.SecurityScheme;
import dev.proofsheet.harness.spec.Spec;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks whether a request carried the credentials of its operation, and no other. */
final class CredentialComparison {
    private CredentialComparison() {}

    static void compare(Spec spec, Operation operation, ServedRequest request, Subject subject, CheckLog log) {
        Set<String> sent = spec.schemes().values().stream()
                .filter(scheme ->
                        values(scheme, request).contains(scheme.prefix() + GeneratedClient.secret(scheme.name())))
                .map(SecurityScheme::name)
                .collect(Collectors.toUnmodifiableSet());
        boolean asked = operation.security().isEmpty()
                ? sent.isEmpty()
                : operation.security().contains(sent);
        if (log.fails(asked)) {
            log.add(subject.finding("client.request.credential")
                    .expected(
                            operation.security().isEmpty()
                                    ? "no credential"
                                    : "the credentials of one of " + operation.security())
                    .actual(sent.isEmpty() ? "no credential" : "the credentials of " + sent)
                    .hint("Correct 'security' in the spec and run ./proofsheet generate.")
                    .message("the client sent " + (sent.isEmpty() ? "no credential" : "the credentials of " + sent)
                            + ", and the operation asks for "
                            + (operation.security().isEmpty() ? "none" : operation.security())));
        }
    }

    private static List<String> values(SecurityScheme scheme, ServedRequest request) {
        return scheme.in() == In.QUERY
                ? request.query().getOrDefault(scheme.field(), List.of())
                : request.header(scheme.field()).map(List::of).orElse(List.of());
    }
}
