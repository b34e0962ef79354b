package dev.proofsheet.waiting;

import dev.proofsheet.client.ApiDescription;
import dev.proofsheet.client.ClientBuilder;
import dev.proofsheet.client.Sender;
import java.util.List;
import retrofit2.Retrofit;

/** Has the form of a generated client. */
public final class WaitingClient {
    public static final String SPEC_SHA256 = "another spec's";

    private final WaitingApi api;
    private final Sender sender;

    private WaitingClient(WaitingApi api, Sender sender) {
        this.api = api;
        this.sender = sender;
    }

    public static Builder builder() {
        return new Builder();
    }

    public WaitingApi api() {
        return api;
    }

    public WaitingJobs jobs() {
        return new WaitingJobs(api, sender);
    }

    /** Has the form of a generated builder. */
    public static final class Builder extends ClientBuilder<WaitingClient, Builder> {
        private Builder() {
            super(new ApiDescription(
                    "waiting", SPEC_SHA256, "https://waiting.invalid/v1", List.of(), WaitingApi.class));
        }

        @Override
        protected WaitingClient create(Retrofit retrofit, Sender sender) {
            return new WaitingClient(retrofit.create(WaitingApi.class), sender);
        }
    }
}
