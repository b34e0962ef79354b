import dev.proofsheet.acme.AcmeAsyncClient;
import dev.proofsheet.acme.AcmeClient;
import dev.proofsheet.acme.ForwardingAcmeClient;
import dev.proofsheet.acme.model.Job;
import dev.proofsheet.acme.model.JobOrder;
import dev.proofsheet.acme.model.JobRequest;
import dev.proofsheet.acme.model.JobState;
import dev.proofsheet.acme.model.ListJobsKind;
import dev.proofsheet.acme.model.ListJobsParams;
import dev.proofsheet.client.ApiException;
import dev.proofsheet.client.CallOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Programs of users. */
public class AcmePrograms {
    private static final JobRequest REQUEST = JobRequest.builder().prompt("a cat").build();

    public static ListJobsParams params() {
        return ListJobsParams.builder()
                .order(JobOrder.NEWEST)
                .state(JobState.QUEUED, JobState.of("lost"))
                .kind(ListJobsKind.VIDEO)
                .pageSize(5)
                .build();
    }

    public static void query(AcmeClient client) {
        client.listJobs(params());
    }

    public static void queryWithoutParameters(AcmeClient client) {
        client.listJobs();
    }

    public static void keyed(AcmeClient client, String key) {
        client.submitJob(REQUEST, CallOptions.defaults().idempotencyKey(key));
    }

    public static void keyedRead(AcmeClient client) {
        client.getJob("1", CallOptions.defaults().idempotencyKey("k"));
    }

    public static CompletableFuture<Job> later(AcmeClient client) {
        AcmeAsyncClient async = client.async();
        return async.submitJob(REQUEST);
    }

    public static CompletableFuture<?> deleteLater(AcmeClient client) {
        return client.async().deleteJob("1");
    }

    public static CompletableFuture<Job> elsewhere(AcmeClient client) {
        return client.async().getJob("..");
    }

    /** A fake that has one method refuses its first call, and answers to every form of the operation. */
    public static List<String> fake() {
        List<String> calls = new ArrayList<>();
        try (AcmeClient fake = new AcmeClient() {
            @Override
            public List<Job> listJobs(ListJobsParams params, CallOptions options) {
                calls.add(params.kind() + " " + options.maxRetries().orElse(-1));
                if (calls.size() == 1) {
                    throw ApiException.builder(429).header("Retry-After", "3").build();
                }
                return List.of();
            }
        }) {
            CallOptions once = CallOptions.defaults().maxRetries(0);
            ListJobsParams videos = ListJobsParams.builder().kind(ListJobsKind.VIDEO).build();
            try {
                fake.listJobs();
            } catch (ApiException e) {
                calls.add(e.status() + " " + e.headers().first("retry-after").orElse(""));
            }
            fake.listJobs(once);
            fake.listJobs(videos);
            fake.listJobs(videos, once);
            try {
                fake.getJob("1");
            } catch (UnsupportedOperationException e) {
                calls.add(e.getMessage());
            }
        }
        return calls;
    }

    /** A client that changes one operation and passes on all others. */
    public static AcmeClient decorated(AcmeClient client) {
        return new ForwardingAcmeClient(client) {
            @Override
            public List<Job> listJobs(ListJobsParams params, CallOptions options) {
                return super.listJobs(params.toBuilder().pageSize(7).build(), options);
            }
        };
    }
}
