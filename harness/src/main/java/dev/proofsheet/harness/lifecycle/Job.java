package dev.proofsheet.harness.lifecycle;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.RequestMessage;
import dev.proofsheet.harness.spec.Lifecycle;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One job of a scenario, and how far it has come. */
final class Job {
    private final Lifecycle lifecycle;
    private final String name;
    private final Optional<Subject> submit;
    private final Optional<PollLink> link;
    private final StateCheck states;
    private final JobCourse course;

    Job(Lifecycle lifecycle, String name, Optional<Subject> submit, Optional<PollLink> link) {
        this.lifecycle = lifecycle;
        this.name = name;
        this.submit = submit;
        this.link = link;
        this.states = new StateCheck(lifecycle);
        this.course = new JobCourse(lifecycle, submit.isPresent());
    }

    String name() {
        return name;
    }

    boolean isAskedBy(RequestMessage poll) {
        return link.filter(known -> known.describes(poll)).isPresent();
    }

    /** Takes note of a reply about this job. */
    void observe(JsonNode reply, Subject subject, CheckLog log) {
        states.read(reply, subject, log).ifPresent(status -> {
            course.see(status, subject.child(lifecycle.status()), log);
            states.checkResults(status, reply, subject, log);
        });
    }

    /** Ends the scenario: a job that was started in it has to have come to an outcome. */
    void finish(CheckLog log) {
        if (submit.isPresent() && log.fails(course.ended())) {
            log.add(submit.get()
                    .finding("lifecycle.unfinished")
                    .expected("a state with an outcome")
                    .actual(course.last().orElse("no known state"))
                    .hint("Add the polls up to the outcome.")
                    .message("the job '" + name + "' was started here and never comes to an outcome"));
        }
    }
}
