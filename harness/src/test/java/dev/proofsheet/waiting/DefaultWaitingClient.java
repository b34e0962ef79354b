package dev.proofsheet.waiting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.proofsheet.client.ApiResponse;
import dev.proofsheet.client.CallOptions;
import dev.proofsheet.client.internal.CallExecutor;
import dev.proofsheet.client.internal.ClientRuntime;
import dev.proofsheet.job.JobHandle;
import dev.proofsheet.job.WaitOptions;
import dev.proofsheet.job.internal.JobLifecycle;
import dev.proofsheet.job.internal.JobLifecycle.State;
import dev.proofsheet.job.internal.Jobs;
import dev.proofsheet.job.internal.PolledJob;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Takes the state ENDED as a failure, which is a success by the spec. */
final class DefaultWaitingClient implements WaitingClient {
    private static final JobLifecycle LIFECYCLE = new JobLifecycle(
            "/status",
            "/id",
            Map.of(
                    "QUEUED", State.pending(),
                    "DONE", State.success(),
                    "ENDED", State.failure(null),
                    "FAILED", State.failure(null)),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1));

    private final WaitingApi api;
    private final CallExecutor executor;
    private final Jobs<JsonNode, JsonNode> jobs;

    DefaultWaitingClient(ClientRuntime runtime) {
        this.api = runtime.api(WaitingApi.class);
        this.executor = runtime.calls();
        this.jobs = new Jobs<>(executor, LIFECYCLE, WaitOptions.defaults(), api::getJob, UnaryOperator.identity());
    }

    @Override
    public Raw withRawResponse() {
        return new RawCalls(api, executor);
    }

    @Override
    public JobHandle<JsonNode, JsonNode> submitJob(CallOptions options) {
        return new Job(jobs, jobs.started(executor.execute(api.submitJob(), options)));
    }

    private static final class Job extends PolledJob<JsonNode, JsonNode> {
        Job(Jobs<JsonNode, JsonNode> jobs, String id) {
            super(jobs, id, null);
        }
    }

    private record RawCalls(WaitingApi api, CallExecutor executor) implements Raw {
        @Override
        public ApiResponse<JsonNode> submitJob(CallOptions options) {
            return executor.execute(api.submitJob(), options);
        }

        @Override
        public ApiResponse<JsonNode> getJob(String id, CallOptions options) {
            return executor.execute(api.getJob(id), options);
        }
    }
}
