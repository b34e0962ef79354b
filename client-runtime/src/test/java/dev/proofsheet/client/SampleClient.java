package dev.proofsheet.client;

import java.util.List;
import retrofit2.Retrofit;

/** A client as the generator writes it. */
record SampleClient(SampleApi api, Sender sender) {

    static Builder builder() {
        return new Builder();
    }

    /** The calls of a client that has its credentials and talks to this server. */
    static SampleApi api(ScriptedServer server) {
        return builder()
                .baseUrl(server.url())
                .credential("headerKey", "k")
                .credential("queryKey", "q")
                .build()
                .api();
    }

    static final class Builder extends ClientBuilder<SampleClient, Builder> {

        private Builder() {
            super(new ApiDescription(
                    "sample",
                    "0123456789abcdef",
                    "https://api.sample.invalid/v1",
                    List.of(
                            SecurityScheme.header("headerKey", "X-Sample-Key").orFrom("SAMPLE_HEADER_KEY"),
                            SecurityScheme.query("queryKey", "key"),
                            SecurityScheme.bearer("token").orFrom("SAMPLE_TOKEN"),
                            SecurityScheme.basic("login").orFrom("SAMPLE_LOGIN")),
                    SampleApi.class));
        }

        @Override
        protected SampleClient create(Retrofit retrofit, Sender sender) {
            return new SampleClient(retrofit.create(SampleApi.class), sender);
        }
    }
}
