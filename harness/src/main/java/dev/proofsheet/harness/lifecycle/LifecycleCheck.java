package dev.proofsheet.harness.lifecycle;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.spec.Lifecycle;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Follows every job of a scenario from its submit to its outcome. */
public final class LifecycleCheck {
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
        for (Exchange exchange : scenario.exchanges()) {
            boolean submits = lifecycle.submit().contains(exchange.operation());
            boolean polls = lifecycle.poll().equals(exchange.operation());
            // A refusal starts no job and moves none.
            if (!exchange.reply().successful()
                    || !(exchange.reply().body() instanceof Body.Json reply)
                    || !(submits || polls)) {
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
            if (submits) {
                JobName.read(reply.value(), lifecycle.submittedJob(), subject, log)
                        .ifPresent(name -> {
                            // A submit that is repeated under one idempotency key gives the same job again.
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
                observePoll(lifecycle, jobs, exchange, reply.value(), subject, log);
            }
        }
        jobs.forEach(job -> job.finish(log));
    }

    private void observePoll(
            Lifecycle lifecycle, List<Job> jobs, Exchange exchange, JsonNode reply, Subject subject, CheckLog log) {
        Optional<Job> asked =
                jobs.stream().filter(job -> job.isAskedBy(exchange.request())).findFirst();
        Optional<String> name = JobName.read(reply, lifecycle.polledJob(), subject, log);
        boolean startedHere = jobs.stream().anyMatch(Job::startedHere);
        if (asked.isEmpty() && startedHere) {
            log.check(
                    false,
                    () -> subject.child(lifecycle.polledJob())
                            .finding("lifecycle.job.changed")
                            .expected("one of " + jobs.stream().map(Job::name).toList())
                            .actual(name.orElse("no name"))
                            .hint("Poll with the name that the submit's reply gave.")
                            .message("the poll asks for a job that was not started in this scenario"));
            return;
        }
        if (name.isEmpty()) {
            return;
        }
        Job job = asked.or(() -> named(name.get(), jobs)).orElseGet(() -> {
            Job found = new Job(lifecycle, name.get(), Optional.empty(), Optional.empty());
            jobs.add(found);
            return found;
        });
        log.check(
                job.name().equals(name.get()),
                () -> subject.child(lifecycle.polledJob())
                        .finding("lifecycle.job.changed")
                        .expected(job.name())
                        .actual(name.get())
                        .hint("A job keeps its name from the submit to the outcome; correct the reply.")
                        .message("the job's name changed from '" + job.name() + "' to '" + name.get() + "'"));
        job.observe(reply, subject, log);
    }

    private static Optional<Job> named(String name, List<Job> jobs) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst();
    }

    private Optional<PollLink> link(Exchange submit, Lifecycle lifecycle, JsonNode reply) {
        Operation operation = spec.operation(submit.operation());
        return Optional.ofNullable(operation.links().get(lifecycle.poll())).map(link -> PollLink.of(link, reply));
    }
}
