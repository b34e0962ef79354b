package dev.proofsheet.job.internal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.proofsheet.client.ClientBuilder;
import dev.proofsheet.client.internal.ApiDescription;
import dev.proofsheet.client.internal.ClientRuntime;
import dev.proofsheet.client.internal.MayRepeat;
import dev.proofsheet.client.internal.Time;
import dev.proofsheet.job.WaitOptions;
import dev.proofsheet.job.internal.JobLifecycle.State;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Path;

/** A client whose polls are answered by a script in place of the network; the last response is given for ever. */
final class ScriptedJobs extends ClientBuilder<Jobs<JsonNode, JsonNode>, ScriptedJobs> {
    static final Duration TIMEOUT = Duration.ofMinutes(5);
    static final JobLifecycle LIFECYCLE = new JobLifecycle(
            "/status",
            "/id",
            Map.of(
                    "QUEUED", State.pending(),
                    "RUNNING", State.running(),
                    "DONE", State.success(),
                    "FAILED", State.failure("/error"),
                    "HELD", State.failure(null),
                    "STOPPED", State.cancelled("/error")),
            Duration.ofSeconds(2),
            TIMEOUT);

    private interface Answer {
        Response to(Interceptor.Chain chain) throws IOException;
    }

    private final Time time;
    private final Deque<Answer> script = new ArrayDeque<>();
    private final List<String> polled = Collections.synchronizedList(new ArrayList<>());

    ScriptedJobs(Time time) {
        super(new ApiDescription("sample", "0123456789abcdef", "https://sample.invalid", List.of(), JobApi.class));
        this.time = time;
        httpClient(new OkHttpClient.Builder().addInterceptor(this::answer).build());
    }

    interface JobApi {
        @MayRepeat
        @GET("jobs/{id}")
        Call<JsonNode> poll(@Path("id") String id);
    }

    ScriptedJobs json(String json, String... headers) {
        return status(200, json, headers);
    }

    ScriptedJobs status(int status, String body, String... headers) {
        script.add(chain -> new Response.Builder()
                .request(chain.request())
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message("")
                .headers(Headers.of(headers))
                .body(ResponseBody.create(body, MediaType.get("application/json")))
                .build());
        return this;
    }

    ScriptedJobs broken() {
        script.add(chain -> {
            throw new IOException("connection reset");
        });
        return this;
    }

    /** The paths of the polls. */
    List<String> polled() {
        return polled;
    }

    /** The next answer of the script. */
    Response answer(Interceptor.Chain chain) throws IOException {
        polled.add(chain.request().url().encodedPath());
        Answer next;
        synchronized (script) {
            next = script.size() > 1 ? script.remove() : script.getFirst();
        }
        return next.to(chain);
    }

    /** A handle of the job with this id. */
    PolledJob<JsonNode, JsonNode> job(String id) {
        return new PolledJob<>(build(), id, null) {};
    }

    @Override
    protected Jobs<JsonNode, JsonNode> create(ClientRuntime runtime) {
        return new Jobs<>(
                runtime.calls().withTime(time),
                LIFECYCLE,
                WaitOptions.defaults(),
                runtime.api(JobApi.class)::poll,
                poll -> {
                    if (poll.has("empty")) {
                        throw new IllegalStateException("\"images\" is missing");
                    }
                    return poll;
                });
    }
}
