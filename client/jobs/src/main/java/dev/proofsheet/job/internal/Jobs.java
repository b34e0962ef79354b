package dev.proofsheet.job.internal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.proofsheet.client.ApiResponse;
import dev.proofsheet.client.DecodingException;
import dev.proofsheet.client.internal.CallExecutor;
import dev.proofsheet.client.internal.Jackson;
import dev.proofsheet.job.WaitOptions;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * One kind of job of a client.
 *
 * @param calls makes the polls
 * @param lifecycle the lifecycle of a job
 * @param waiting how the client waits, where a call does not say
 * @param poll the call that polls the job with an id
 * @param result the result of a poll that shows success
 * @param <P> what a poll returns
 * @param <R> the result of a job that succeeded
 */
public record Jobs<P, R>(
        CallExecutor calls,
        JobLifecycle lifecycle,
        WaitOptions waiting,
        Function<String, Call<P>> poll,
        Function<P, R> result) {

    /**
     * The id of the job that a response started.
     *
     * @throws DecodingException if the response has none
     */
    public String started(ApiResponse<?> response) {
        return lifecycle
                .job(tree(response.body()))
                .orElseThrow(() -> new DecodingException(
                        response.call() + ": the response has no job id at " + lifecycle.job()
                                + "; the job may have been started",
                        response.call(),
                        null));
    }

    /**
     * The id of a job, found to be one.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static String id(String id) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("the id of a job must not be blank");
        }
        return id;
    }

    /** A response as JSON. */
    static JsonNode tree(@Nullable Object response) {
        return Jackson.MAPPER.valueToTree(response);
    }
}
