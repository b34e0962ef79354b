package dev.proofsheet.faulty;

import dev.proofsheet.client.ApiDescription;
import dev.proofsheet.client.ClientBuilder;
import dev.proofsheet.client.SecurityScheme;
import dev.proofsheet.client.Sender;
import java.util.List;
import retrofit2.Retrofit;

/** Has the form of a generated client. */
public final class FaultyClient {
    public static final String SPEC_SHA256 = "another spec's";

    private final FaultyApi api;

    private FaultyClient(FaultyApi api) {
        this.api = api;
    }

    public static Builder builder() {
        return new Builder();
    }

    public FaultyApi api() {
        return api;
    }

    /** Has the form of a generated builder. */
    public static final class Builder extends ClientBuilder<FaultyClient, Builder> {
        private Builder() {
            super(new ApiDescription(
                    "faulty",
                    SPEC_SHA256,
                    "https://faulty.invalid/v1",
                    List.of(
                            SecurityScheme.header("key", "X-Faulty-Key"),
                            SecurityScheme.header("other", "X-Other-Key")),
                    FaultyApi.class));
        }

        @Override
        protected FaultyClient create(Retrofit retrofit, Sender sender) {
            return new FaultyClient(retrofit.create(FaultyApi.class));
        }
    }
}
