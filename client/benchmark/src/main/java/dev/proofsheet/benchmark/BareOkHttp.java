package dev.proofsheet.benchmark;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The same calls by OkHttp and Jackson alone, as a programmer would write them for one API. */
@State(Scope.Benchmark)
public class BareOkHttp {
    private static final MediaType PNG = MediaType.get("image/png");

    private final OkHttpClient client = new OkHttpClient();
    private final ObjectReader reader = JsonMapper.builder().build().readerFor(Task.class);
    private final byte[] image = LocalServer.upload();
    private final String url = LocalServer.url();

    record Task(
            String id,
            String status,
            BigDecimal progress,
            @JsonProperty("created_at") Long createdAt,
            String model,
            @Nullable Result result) {}

    record Result(List<Image> data) {}

    record Image(
            @Nullable String url,
            @Nullable @JsonProperty("b64_json") String b64Json) {}

    /** Asks for a task and waits. */
    @Benchmark
    public Object poll() throws IOException {
        return read(client.newCall(task()).execute());
    }

    /** Sends a form with a file and waits. */
    @Benchmark
    public Object upload() throws IOException {
        RequestBody form = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("model", "gpt-image-2")
                .addFormDataPart("prompt", "A fox reading a book")
                .addFormDataPart("image", "fox.png", RequestBody.create(image, PNG))
                .build();
        return read(client.newCall(request("/v1/async/images/edits").post(form).build())
                .execute());
    }

    /** Asks for a task by a future. */
    @Benchmark
    public Object async() {
        CompletableFuture<Object> future = new CompletableFuture<>();
        client.newCall(task()).enqueue(new Callback() {
            @Override
            public void onResponse(Call call, Response response) {
                try {
                    future.complete(read(response));
                } catch (IOException e) {
                    future.completeExceptionally(e);
                }
            }

            @Override
            public void onFailure(Call call, IOException e) {
                future.completeExceptionally(e);
            }
        });
        return future.join();
    }

    private Request task() {
        return request("/v1/tasks/job-1").build();
    }

    private Request.Builder request(String path) {
        return new Request.Builder().url(url + path).header("Authorization", "Bearer a-key");
    }

    private Object read(Response response) throws IOException {
        try (response) {
            if (!response.isSuccessful()) {
                throw new IOException("status " + response.code());
            }
            return reader.readValue(response.body().byteStream());
        }
    }
}
