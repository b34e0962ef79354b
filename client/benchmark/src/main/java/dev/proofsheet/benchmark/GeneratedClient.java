package dev.proofsheet.benchmark;

import dev.proofsheet.model.ImageFile;
import dev.proofsheet.pixapi.PixapiAsyncClient;
import dev.proofsheet.pixapi.PixapiClient;
import dev.proofsheet.pixapi.PixapiRawClient;
import dev.proofsheet.pixapi.model.EditRequest;
import dev.proofsheet.pixapi.model.ModelId;
import dev.proofsheet.pixapi.model.Task;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Calls by a generated client. */
@State(Scope.Benchmark)
public class GeneratedClient {
    private final PixapiClient client = PixapiClient.builder()
            .baseUrl(LocalServer.url())
            .bearerAuth("a-key")
            .build();
    private final PixapiAsyncClient async = client.async();
    private final PixapiRawClient raw = client.withRawResponse();
    private final ImageFile image = ImageFile.of(LocalServer.upload(), "fox.png", "image/png");

    /** Asks for a task and waits. */
    @Benchmark
    public Task poll() {
        return client.getTask("job-1");
    }

    /** Sends a form with a file and waits. */
    @Benchmark
    public Task upload() {
        return raw.editImageTask(EditRequest.builder()
                        .model(ModelId.GPT_IMAGE_2)
                        .prompt("A fox reading a book")
                        .image(List.of(image))
                        .build())
                .body();
    }

    /** Asks for a task by a future. */
    @Benchmark
    public Task async() {
        return async.getTask("job-1").join();
    }
}
