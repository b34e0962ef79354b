package dev.proofsheet.harness.lifecycle;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.spec.Lifecycle;
import dev.proofsheet.harness.spec.Spec;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Holds one exchange against the lifecycle, as far as that needs no other exchange, and says which job it shows.
 *
 * <p>What the {@link Sighting}s of one job come to, {@link JobCourse} checks.
 */
public final class SightingCheck {
    private final Lifecycle lifecycle;
    private final StateCheck states;
    private final AskedJob asked;

    private SightingCheck(Spec spec, Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
        this.states = new StateCheck(lifecycle);
        this.asked = AskedJob.of(spec, lifecycle);
    }

    /** A check against a spec, if it has a lifecycle. */
    public static Optional<SightingCheck> of(Spec spec) {
        return spec.lifecycle().map(lifecycle -> new SightingCheck(spec, lifecycle));
    }

    /** Checks an exchange; returns what it shows of a job, or nothing where it belongs to none. */
    public Optional<Sighting> check(Exchange exchange, Subject subject, CheckLog log) {
        boolean submits = lifecycle.submit().contains(exchange.operation());
        if (!submits && !lifecycle.poll().equals(exchange.operation())) {
            return Optional.empty();
        }
        Optional<String> asks = submits ? Optional.empty() : asked.in(exchange.request());
        Subject place = subject.child("response").child("json");
        // A refusal starts no job and moves none.
        if (!exchange.reply().successful() || !(exchange.reply().body() instanceof Body.Json reply)) {
            return asks.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Sighting(asks.get(), false, Optional.empty(), place));
        }
        Optional<String> named =
                JobName.read(reply.value(), submits ? lifecycle.submittedJob() : lifecycle.polledJob(), place, log);
        if (asks.isPresent() && named.isPresent()) {
            checkName(asks.get(), named.get(), place, log);
        }
        Optional<String> state = state(reply.value(), place, log);
        Optional<String> job = asks.isPresent() ? asks : named;
        return job.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sighting(job.get(), submits, state, place.child(lifecycle.status())));
    }

    private void checkName(String asked, String named, Subject place, CheckLog log) {
        if (log.fails(asked.equals(named))) {
            log.add(place.child(lifecycle.polledJob())
                    .finding("lifecycle.job.changed")
                    .expected(asked)
                    .actual(named)
                    .hint("A job keeps its name from the submit to the outcome; correct the reply.")
                    .message("the poll asks for the job '" + asked + "', and the reply is about '" + named + "'"));
        }
    }

    private Optional<String> state(JsonNode reply, Subject place, CheckLog log) {
        Optional<String> state = states.read(reply, place, log);
        if (state.isPresent()) {
            states.checkResults(state.get(), reply, place, log);
        }
        return state;
    }
}
