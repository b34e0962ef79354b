import dev.proofsheet.acme.AcmeAsyncClient;
import dev.proofsheet.acme.AcmeClient;
import dev.proofsheet.acme.AcmeRawClient;
import dev.proofsheet.acme.model.Job;
import dev.proofsheet.client.ApiResponse;
import dev.proofsheet.client.CallOptions;
import java.util.concurrent.CompletableFuture;

/** A program from before the operation had optional parameters. */
public class OlderProgram {
    public static String calls(AcmeClient client) {
        CallOptions options = CallOptions.defaults();
        return client.getJob("1").id()
                + client.getJob("1", options).id()
                + client.async().getJob("1").join().id()
                + client.async().getJob("1", options).join().id()
                + client.withRawResponse().getJob("1").body().id()
                + client.withRawResponse().getJob("1", options).body().id();
    }

    public static AcmeClient fake() {
        Job job = Job.builder().id("f").build();
        return new AcmeClient() {
            @Override
            public Job getJob(String id, CallOptions options) {
                return job;
            }

            @Override
            public AcmeAsyncClient async() {
                return new AcmeAsyncClient() {
                    @Override
                    public CompletableFuture<Job> getJob(String id, CallOptions options) {
                        return CompletableFuture.completedFuture(job);
                    }
                };
            }

            @Override
            public AcmeRawClient withRawResponse() {
                return new AcmeRawClient() {
                    @Override
                    public ApiResponse<Job> getJob(String id, CallOptions options) {
                        return ApiResponse.builder(job).build();
                    }
                };
            }
        };
    }
}
