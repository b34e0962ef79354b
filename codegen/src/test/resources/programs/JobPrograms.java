import dev.proofsheet.acme.AcmeClient;
import dev.proofsheet.acme.AcmeImageJob;
import dev.proofsheet.acme.CompletedJob;
import dev.proofsheet.acme.model.Job;
import dev.proofsheet.acme.model.JobRequest;
import dev.proofsheet.acme.model.SubmitJobParams;
import dev.proofsheet.client.CallOptions;
import dev.proofsheet.job.JobFailedException;
import dev.proofsheet.job.WaitOptions;
import dev.proofsheet.model.GeneratedImages;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Programs of users. */
public class JobPrograms {
    private static final JobRequest REQUEST = JobRequest.builder().prompt("A fox").build();

    public static AcmeImageJob submit(AcmeClient client) {
        return client.submitJob(REQUEST);
    }

    public static AcmeImageJob submitDry(AcmeClient client) {
        return client.submitJob(REQUEST, SubmitJobParams.builder().dryRun(true).build());
    }

    public static AcmeImageJob submitKeyed(AcmeClient client, String key) {
        return client.submitJob(REQUEST, CallOptions.defaults().idempotencyKey(key));
    }

    public static CompletableFuture<CompletedJob> later(AcmeClient client) {
        return client.async().submitJob(REQUEST).thenCompose(job -> job.awaitAsync());
    }

    public static AcmeImageJob resume(AcmeClient client, String id) {
        return client.resumeImageJob(id);
    }

    public static AcmeImageJob resumeLater(AcmeClient client, String id) {
        return client.async().resumeImageJob(id);
    }

    public static String accepted(AcmeImageJob job) {
        return job.accepted().map(Job::jobId).orElse("none");
    }

    public static String picture(CompletedJob done) {
        GeneratedImages images = done;
        return done.picture() + " " + images.imageSources().get(0).base64();
    }

    public static CompletedJob completed(Job job) {
        return CompletedJob.of(job);
    }

    public static AcmeClient waitingOnce(AcmeClient.Builder builder) {
        return builder.waitOptions(WaitOptions.defaults().timeout(Duration.ZERO)).build();
    }

    /** A fake whose first job fails, and whose second succeeds. */
    public static AcmeClient fake(CompletedJob result) {
        return new AcmeClient() {
            private int calls;

            @Override
            public AcmeImageJob submitJob(JobRequest body, SubmitJobParams params, CallOptions options) {
                calls++;
                return calls == 1
                        ? AcmeImageJob.failed("j1", new JobFailedException("j1", "FAILED", "no"))
                        : AcmeImageJob.succeeded("j2", result);
            }
        };
    }
}
