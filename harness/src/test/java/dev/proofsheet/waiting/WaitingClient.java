package dev.proofsheet.waiting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.proofsheet.client.ApiResponse;
import dev.proofsheet.client.CallOptions;
import dev.proofsheet.job.JobHandle;

/** Has the form of a generated client. */
public interface WaitingClient {
    WaitingClient.Raw withRawResponse();

    JobHandle<JsonNode, JsonNode> submitJob(CallOptions options);

    /** Has the form of a generated client with whole responses. */
    interface Raw {
        ApiResponse<JsonNode> submitJob(CallOptions options);

        ApiResponse<JsonNode> getJob(String id, CallOptions options);
    }
}
