package dev.proofsheet.harness.audit;

import dev.proofsheet.harness.finding.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lets through once for each operation what every exchange of it says again: a recording that was cleaned shows no
 * credential at all, and a server adds its headers to every reply.
 */
final class Repeats {
    private static final Set<String> ONCE =
            Set.of("request.credential.missing", "request.header.undeclared", "response.header.undeclared");

    private final Set<String> seen = new HashSet<>();

    List<Finding> without(List<Finding> findings) {
        return findings.isEmpty()
                ? findings
                : findings.stream().filter(this::isNew).toList();
    }

    private boolean isNew(Finding finding) {
        return !ONCE.contains(finding.key())
                || seen.add(String.join(
                        "\n",
                        finding.provider(),
                        String.valueOf(finding.operation()),
                        finding.key(),
                        finding.actual()));
    }
}
