package dev.proofsheet.harness.lifecycle;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.RequestMessage;
import dev.proofsheet.harness.spec.Lifecycle;
import dev.proofsheet.harness.spec.Lifecycle.State;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** One job of a scenario, and the state in which it was last seen. */
final class Job {
    private final Lifecycle lifecycle;
    private final String name;
    private final Optional<Subject> submit;
    private final Optional<PollLink> link;
    private @Nullable String last;

    Job(Lifecycle lifecycle, String name, Optional<Subject> submit, Optional<PollLink> link) {
        this.lifecycle = lifecycle;
        this.name = name;
        this.submit = submit;
        this.link = link;
    }

    String name() {
        return name;
    }

    boolean startedHere() {
        return submit.isPresent();
    }

    boolean isAskedBy(RequestMessage poll) {
        return link.filter(known -> known.describes(poll)).isPresent();
    }

    /** Takes note of a reply about this job. */
    void observe(JsonNode reply, Subject subject, CheckLog log) {
        JsonNode node = reply.at(lifecycle.status());
        Subject place = subject.child(lifecycle.status());
        State state = node.isString() ? lifecycle.states().get(node.stringValue()) : null;
        log.check(
                state != null,
                () -> place.finding("lifecycle.status.unknown")
                        .expected("one of " + lifecycle.states().keySet())
                        .actual(node.isMissingNode() ? "nothing" : node.toString())
                        .hint("Declare the state in x-job-lifecycle if a source shows it; else correct the reply.")
                        .message(
                                node.isMissingNode()
                                        ? "the reply has no status"
                                        : "the status " + node + " is not declared"));
        if (state == null) {
            return;
        }
        String status = node.stringValue();
        String before = last;
        if (before == null) {
            log.check(
                    !startedHere() || lifecycle.canBegin(status),
                    () -> place.finding("lifecycle.transition.illegal")
                            .expected("an initial state, or one that can be reached from it")
                            .actual(status)
                            .hint("Correct the reply, or 'initial' and 'next' in x-job-lifecycle.")
                            .message("a job cannot begin in the state " + status));
        } else {
            checkMove(before, status, place, log);
        }
        checkResult(status, state, reply, subject, log);
        if (before == null || !ended(before)) {
            last = status;
        }
    }

    private void checkMove(String before, String status, Subject place, CheckLog log) {
        boolean ended = ended(before);
        log.check(
                !ended,
                () -> place.finding("lifecycle.after-outcome")
                        .expected("nothing after " + before)
                        .actual(status)
                        .hint("Remove the exchange, or correct the outcome in x-job-lifecycle.")
                        .message("the job ended in the state " + before + ", and was seen again as " + status));
        if (!ended) {
            log.check(
                    lifecycle.canReach(before, status),
                    () -> place.finding("lifecycle.transition.illegal")
                            .expected("a state that can be reached from " + before)
                            .actual(status)
                            .hint("Correct the reply, or 'next' in x-job-lifecycle.")
                            .message("no path leads from the state " + before + " to " + status));
        }
    }

    private void checkResult(String status, State state, JsonNode reply, Subject subject, CheckLog log) {
        for (JsonPointer result : state.requires()) {
            log.check(
                    isThere(reply.at(result)),
                    () -> subject.child(result)
                            .finding("lifecycle.result.missing")
                            .expected("a result")
                            .actual(reply.at(result).isMissingNode() ? "nothing" : reply.at(result))
                            .hint("Add the result to the reply, or correct 'requires' in x-job-lifecycle.")
                            .message("the state " + status + " requires " + result + ", and the reply has none"));
        }
        for (JsonPointer result : results()) {
            if (!state.requires().contains(result)) {
                log.check(
                        !isThere(reply.at(result)),
                        () -> subject.child(result)
                                .finding("lifecycle.result.premature")
                                .expected("no result in the state " + status)
                                .actual(reply.at(result))
                                .hint("Take the result out of the reply, or correct 'requires' in x-job-lifecycle.")
                                .message("the reply has " + result + " although the state is " + status));
            }
        }
    }

    /** Ends the scenario: a job that was started in it has to have come to an outcome. */
    void finish(CheckLog log) {
        submit.ifPresent(subject -> log.check(
                last != null && ended(last),
                () -> subject.finding("lifecycle.unfinished")
                        .expected("a state with an outcome")
                        .actual(last == null ? "no known state" : last)
                        .hint("Add the polls up to the outcome.")
                        .message("the job '" + name + "' was started here and never comes to an outcome")));
    }

    private boolean ended(String status) {
        State state = lifecycle.states().get(status);
        return state != null && state.outcome().isPresent();
    }

    private Set<JsonPointer> results() {
        Set<JsonPointer> results = new TreeSet<>(Comparator.comparing(JsonPointer::toString));
        lifecycle.states().values().forEach(state -> results.addAll(state.requires()));
        return results;
    }

    private static boolean isThere(JsonNode value) {
        return !value.isMissingNode() && !value.isNull() && !(value.isContainer() && value.isEmpty());
    }
}
