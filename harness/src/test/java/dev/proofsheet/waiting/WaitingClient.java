package dev.proofsheet.waiting;

import dev.proofsheet.client.ApiDescription;
import dev.proofsheet.client.ClientBuilder;
import dev.proofsheet.client.Sender;
import dev.proofsheet.job.JobTiming;
import java.util.List;
import retrofit2.Retrofit;

/** Has the form of a generated client. */
public final class WaitingClient {
    public static final String SPEC_SHA256 = "another spec's";

    private final WaitingApi api;
    private final Sender sender;
    private final JobTiming timing;

    private WaitingClient(WaitingApi api, Sender sender, JobTiming timing) {
        this.api = api;
        this.sender = sender;
        this.timing = timing;
    }

    public static Builder builder() {
        return new Builder();
    }

    public WaitingApi api() {
        return api;
    }

    public WaitingClient with(JobTiming timing) {
        return new WaitingClient(api, sender, timing);
    }

    public WaitingJobs jobs() {
        return new WaitingJobs(api, sender, timing);
    }

    /** Has the form of a generated builder. */
    public static final class Builder extends ClientBuilder<WaitingClient, Builder> {
        private Builder() {
            super(new ApiDescription(
                    "waiting", SPEC_SHA256, "https://waiting.invalid/v1", List.of(), WaitingApi.class));
        }

        @Override
        protected WaitingClient create(Retrofit retrofit, Sender sender) {
            return new WaitingClient(retrofit.create(WaitingApi.class), sender, JobTiming.standard());
        }
    }
}
