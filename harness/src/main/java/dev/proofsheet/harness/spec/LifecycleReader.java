package dev.proofsheet.harness.spec;

import dev.proofsheet.harness.spec.Lifecycle.Outcome;
import dev.proofsheet.harness.spec.Lifecycle.State;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/** Reads {@code x-job-lifecycle}. */
final class LifecycleReader {
    private final SpecNode node;
    private final Set<String> operations;

    LifecycleReader(SpecNode node, Set<String> operations) {
        this.node = node;
        this.operations = operations;
    }

    Lifecycle read() {
        Map<String, State> states = new LinkedHashMap<>();
        Map<String, SpecNode> declared = node.entries("states");
        declared.forEach((name, state) -> states.put(name, readState(state, declared.keySet())));
        if (states.values().stream().noneMatch(State::initial)) {
            throw node.error("no state is marked 'initial: true'; say in which state a job begins");
        }
        Set<String> submit = new LinkedHashSet<>();
        node.items("submit").forEach(item -> submit.add(operation(item)));
        if (submit.isEmpty()) {
            throw node.error("'submit' has to name the operations that start a job");
        }
        SpecNode job = node.require("job");
        return new Lifecycle(
                submit,
                operation(node.require("poll")),
                pointer(node.require("status")),
                pointer(job.require("submitted")),
                pointer(job.require("polled")),
                states,
                node);
    }

    private String operation(SpecNode item) {
        String id = item.text();
        if (!operations.contains(id)) {
            throw item.error("there is no operation '" + id + "'; known are " + operations);
        }
        return id;
    }

    private static State readState(SpecNode node, Set<String> known) {
        Set<String> next = new LinkedHashSet<>();
        for (SpecNode item : node.items("next")) {
            if (!known.contains(item.text())) {
                throw item.error("the state '" + item.text() + "' is not declared; known are " + known);
            }
            next.add(item.text());
        }
        Optional<Outcome> outcome = node.get("outcome").map(value -> switch (value.text()) {
            case "success" -> Outcome.SUCCESS;
            // Whether somebody wanted it makes a difference to the client alone.
            case "failure", "cancelled" -> Outcome.FAILURE;
            default -> throw value.error("an outcome is success, failure or cancelled");
        });
        if (outcome.isPresent() && !next.isEmpty()) {
            throw node.error("nothing follows a state with an outcome; remove 'next' or 'outcome'");
        }
        if (outcome.isEmpty() && next.isEmpty()) {
            throw node.error("a job can neither leave this state nor end in it; say 'next' or 'outcome'");
        }
        List<JsonPointer> requires =
                node.items("requires").stream().map(LifecycleReader::pointer).toList();
        if (outcome.equals(Optional.of(Outcome.SUCCESS)) && requires.isEmpty()) {
            throw node.error("a job that succeeds has a result; say in 'requires' where it stands");
        }
        if (outcome.equals(Optional.of(Outcome.FAILURE)) && !requires.isEmpty()) {
            throw node.error("a job that fails has no result; remove 'requires', or say 'outcome: success'");
        }
        return new State(node.isTrue("initial"), next, outcome, requires);
    }

    private static JsonPointer pointer(SpecNode node) {
        try {
            return JsonPointer.compile(node.text());
        } catch (IllegalArgumentException e) {
            throw node.error("'" + node.text() + "' is no JSON Pointer; it begins with a slash, as in /status");
        }
    }
}
