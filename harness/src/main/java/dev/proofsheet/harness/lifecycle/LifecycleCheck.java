package dev.proofsheet.harness.lifecycle;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.RequestMessage;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.spec.Lifecycle;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Spec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Follows every job of a scenario from its submit to its outcome. */
public final class LifecycleCheck {
    /** The header's name in the draft of the IETF, and in every spec that has one. */
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final Spec spec;

    /** A check against a spec; one without a lifecycle has nothing to check. */
    public LifecycleCheck(Spec spec) {
        this.spec = spec;
    }

    /** Checks the jobs of a scenario. */
    public void check(Scenario scenario, CheckLog log) {
        spec.lifecycle().ifPresent(lifecycle -> check(lifecycle, scenario, log));
    }

    private void check(Lifecycle lifecycle, Scenario scenario, CheckLog log) {
        List<Job> jobs = new ArrayList<>();
        Map<String, Exchange> submits = new HashMap<>();
        boolean startsJobs = scenario.exchanges().stream().anyMatch(exchange -> starts(lifecycle, exchange));
        for (Exchange exchange : scenario.exchanges()) {
            boolean starts = starts(lifecycle, exchange);
            boolean polls = lifecycle.poll().equals(exchange.operation());
            // A refusal starts no job and moves none.
            if (!exchange.reply().successful()
                    || !(exchange.reply().body() instanceof Body.Json reply)
                    || !(starts || polls)) {
                continue;
            }
            Subject subject = new Subject(
                            spec.provider(),
                            exchange.operation(),
                            scenario.name(),
                            exchange.index(),
                            scenario.document(),
                            exchange.replyPointer())
                    .child("json");
            if (starts) {
                JobName.read(reply.value(), lifecycle.submittedJob(), subject, log)
                        .ifPresent(name -> {
                            Exchange first = submits.putIfAbsent(name, exchange);
                            if (first != null) {
                                checkRepeated(first, exchange, name, subject.child(lifecycle.submittedJob()), log);
                            }
                            Job job = named(name, jobs).orElseGet(() -> {
                                Job started = new Job(
                                        lifecycle,
                                        name,
                                        Optional.of(subject),
                                        link(exchange, lifecycle, reply.value()));
                                jobs.add(started);
                                return started;
                            });
                            job.observe(reply.value(), subject, log);
                        });
            } else {
                observePoll(lifecycle, jobs, startsJobs, exchange, reply.value(), subject, log);
            }
        }
        jobs.forEach(job -> job.finish(log));
    }

    private static boolean starts(Lifecycle lifecycle, Exchange exchange) {
        return lifecycle.submit().contains(exchange.operation())
                && exchange.reply().successful()
                && exchange.reply().body() instanceof Body.Json;
    }

    /** A submit that is repeated under one idempotency key gives the same job again, and no other does. */
    private static void checkRepeated(Exchange first, Exchange again, String name, Subject place, CheckLog log) {
        Optional<String> key = idempotencyKey(first);
        if (log.fails(key.isPresent() && key.equals(idempotencyKey(again)))) {
            log.add(place.finding("lifecycle.job.reused")
                    .expected("a name of its own, or the " + IDEMPOTENCY_KEY + " of exchange " + first.index())
                    .actual(name)
                    .hint("Give each job a name of its own, or both submits the same " + IDEMPOTENCY_KEY + ".")
                    .message("two submits give the job '" + name + "', and no idempotency key makes them one"));
        }
    }

    private static Optional<String> idempotencyKey(Exchange submit) {
        return submit.request().headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(IDEMPOTENCY_KEY))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void observePoll(
            Lifecycle lifecycle,
            List<Job> jobs,
            boolean startsJobs,
            Exchange exchange,
            JsonNode reply,
            Subject subject,
            CheckLog log) {
        Optional<Job> asked =
                jobs.stream().filter(job -> job.isAskedBy(exchange.request())).findFirst();
        Optional<String> name = JobName.read(reply, lifecycle.polledJob(), subject, log);
        Subject place = subject.child(lifecycle.polledJob());
        if (asked.isEmpty() && startsJobs) {
            log.found(place.finding("lifecycle.job.changed")
                    .expected("one of " + jobs.stream().map(Job::name).toList())
                    .actual(name.orElse("no name"))
                    .hint("Poll with the name that the submit's reply gave.")
                    .message("the poll asks for a job that was not started before it in this scenario"));
            return;
        }
        if (name.isEmpty()) {
            return;
        }
        if (asked.isEmpty()) {
            if (log.fails(asksFor(lifecycle, name.get(), exchange.request()))) {
                log.add(place.finding("lifecycle.job.changed")
                        .expected("the name of the job that the request asks for")
                        .actual(name.get())
                        .hint("Correct the name in the request or in the reply.")
                        .message("the poll asks for another job than '" + name.get() + "'"));
            }
        }
        Job job = asked.or(() -> named(name.get(), jobs)).orElseGet(() -> {
            Job found = new Job(lifecycle, name.get(), Optional.empty(), Optional.empty());
            jobs.add(found);
            return found;
        });
        if (log.fails(job.name().equals(name.get()))) {
            log.add(subject.child(lifecycle.polledJob())
                    .finding("lifecycle.job.changed")
                    .expected(job.name())
                    .actual(name.get())
                    .hint("A job keeps its name from the submit to the outcome; correct the reply.")
                    .message("the job's name changed from '" + job.name() + "' to '" + name.get() + "'"));
        }
        job.observe(reply, subject, log);
    }

    /** Whether the links of the submits, had one of them given this name, lead to this poll. */
    private boolean asksFor(Lifecycle lifecycle, String name, RequestMessage poll) {
        JsonNode submitted = JsonNodeFactory.instance.stringNode(name);
        for (JsonPointer place = lifecycle.submittedJob(); !place.matches(); place = place.head()) {
            submitted = JsonNodeFactory.instance.objectNode().set(place.last().getMatchingProperty(), submitted);
        }
        JsonNode reply = submitted;
        List<PollLink> links = lifecycle.submit().stream()
                .flatMap(submit ->
                        Optional.ofNullable(spec.operation(submit).links().get(lifecycle.poll())).stream())
                .map(link -> PollLink.of(link, reply))
                .filter(link -> !link.isEmpty())
                .toList();
        return links.isEmpty() || links.stream().anyMatch(link -> link.describes(poll));
    }

    private static Optional<Job> named(String name, List<Job> jobs) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst();
    }

    private Optional<PollLink> link(Exchange submit, Lifecycle lifecycle, JsonNode reply) {
        Operation operation = spec.operation(submit.operation());
        return Optional.ofNullable(operation.links().get(lifecycle.poll())).map(link -> PollLink.of(link, reply));
    }
}
