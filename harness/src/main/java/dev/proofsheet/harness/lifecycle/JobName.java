package dev.proofsheet.harness.lifecycle;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Subject;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The name of a job, as a reply gives it. */
final class JobName {
    private JobName() {}

    static Optional<String> read(JsonNode reply, JsonPointer pointer, Subject subject, CheckLog log) {
        JsonNode name = reply.at(pointer);
        if (log.fails(name.isString())) {
            log.add(subject.child(pointer)
                    .finding("lifecycle.job.missing")
                    .expected("the job's name")
                    .actual(name.isMissingNode() ? "nothing" : name.toString())
                    .hint("Add the name to the reply, or correct 'job' in x-job-lifecycle.")
                    .message("the reply does not name its job"));
        }
        return name.isString() ? Optional.of(name.stringValue()) : Optional.empty();
    }
}
