package dev.proofsheet.waiting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.proofsheet.client.Sender;
import dev.proofsheet.job.JobHandle;
import dev.proofsheet.job.JobLifecycle;
import dev.proofsheet.job.JobLifecycle.State;
import dev.proofsheet.job.JobTiming;
import dev.proofsheet.job.Jobs;
import java.time.Duration;
import java.util.Map;

/** Takes the state ENDED as a failure, which is a success by the spec. */
public final class WaitingJobs {
    private final WaitingApi api;
    private final Sender sender;
    private final Jobs<JsonNode> jobs;

    WaitingJobs(WaitingApi api, Sender sender, JobTiming timing) {
        this.api = api;
        this.sender = sender;
        this.jobs = new Jobs<>(
                sender,
                new JobLifecycle(
                        "/status",
                        "/id",
                        Map.of(
                                "QUEUED", State.underWay(),
                                "DONE", State.success(),
                                "ENDED", State.failure(null),
                                "FAILED", State.failure(null)),
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(1)),
                timing,
                api::getJob);
    }

    public JobHandle<JsonNode> submitJob() {
        return jobs.started(sender.send(api.submitJob()).body());
    }
}
