package dev.proofsheet.harness.lifecycle;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.spec.Lifecycle;
import dev.proofsheet.harness.spec.Lifecycle.State;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Holds what one reply says of its job against the states that are declared, whatever came before. */
final class StateCheck {
    private final Lifecycle lifecycle;
    private final Set<JsonPointer> results = new TreeSet<>(Comparator.comparing(JsonPointer::toString));

    StateCheck(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
        lifecycle.states().values().forEach(state -> results.addAll(state.requires()));
    }

    /** The state that a reply names, if it is a known one. */
    Optional<String> read(JsonNode reply, Subject subject, CheckLog log) {
        JsonNode node = reply.at(lifecycle.status());
        boolean known = node.isString() && lifecycle.states().containsKey(node.stringValue());
        if (log.fails(known)) {
            log.add(subject.child(lifecycle.status())
                    .finding("lifecycle.status.unknown")
                    .expected("one of " + lifecycle.states().keySet())
                    .actual(node.isMissingNode() ? "nothing" : node.toString())
                    .hint("Declare the state in x-job-lifecycle if a source shows it; else correct the reply.")
                    .message(
                            node.isMissingNode()
                                    ? "the reply has no status"
                                    : "the status " + node + " is not declared"));
        }
        return known ? Optional.of(node.stringValue()) : Optional.empty();
    }

    /** Whether the results are there exactly when they are due. */
    void checkResults(String status, JsonNode reply, Subject subject, CheckLog log) {
        State state = Objects.requireNonNull(lifecycle.states().get(status), status);
        for (JsonPointer result : state.requires()) {
            if (log.fails(isThere(reply.at(result)))) {
                log.add(subject.child(result)
                        .finding("lifecycle.result.missing")
                        .expected("a result")
                        .actual(reply.at(result).isMissingNode() ? "nothing" : reply.at(result))
                        .hint("Add the result to the reply, or correct 'requires' in x-job-lifecycle.")
                        .message("the state " + status + " requires " + result + ", and the reply has none"));
            }
        }
        for (JsonPointer result : results) {
            if (!state.requires().contains(result)) {
                if (log.fails(!isThere(reply.at(result)))) {
                    log.add(subject.child(result)
                            .finding("lifecycle.result.premature")
                            .expected("no result in the state " + status)
                            .actual(reply.at(result))
                            .hint("Take the result out of the reply, or correct 'requires' in x-job-lifecycle.")
                            .message("the reply has " + result + " although the state is " + status));
                }
            }
        }
    }

    private static boolean isThere(JsonNode value) {
        return !value.isMissingNode() && !value.isNull() && !(value.isContainer() && value.isEmpty());
    }
}
