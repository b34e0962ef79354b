package dev.proofsheet.client;

import java.util.List;
import retrofit2.Retrofit;

/** A client as the generator writes it. */
record SampleClient(SampleApi api, Sender sender) {

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ClientBuilder<SampleClient, Builder> {

        private Builder() {
            super(
                    "https://api.sample.invalid/v1",
                    List.of(
                            SecurityScheme.header("headerKey", "X-Sample-Key"),
                            SecurityScheme.query("queryKey", "key"),
                            SecurityScheme.bearer("token"),
                            SecurityScheme.basic("login")));
        }

        @Override
        protected SampleClient create(Retrofit retrofit, Sender sender) {
            return new SampleClient(retrofit.create(SampleApi.class), sender);
        }
    }
}
