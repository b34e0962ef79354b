package dev.proofsheet.client.internal;

import dev.proofsheet.client.CallOptions;
import dev.proofsheet.client.ClientBuilder;
import dev.proofsheet.client.ClientListener;
import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** A client as the generator writes it, whose calls can be made one by one. */
public record SampleClient(SampleApi api, CallExecutor calls) {
    private static final List<SecurityScheme> SCHEMES = List.of(
            SecurityScheme.header("headerKey", "X-Sample-Key").orFrom("SAMPLE_HEADER_KEY", "SAMPLE_KEY"),
            SecurityScheme.query("queryKey", "key"),
            SecurityScheme.bearer("token").orFrom("SAMPLE_TOKEN"),
            SecurityScheme.basic("login").orFrom("SAMPLE_LOGIN"));

    /** A builder with nothing set. */
    public static Builder builder() {
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

    /** Makes calls in time of a test's own. */
    static CallExecutor calls(Time time) {
        return calls(time, new ClientListener() {});
    }

    static CallExecutor calls(Time time, ClientListener listener) {
        CallOptions options = CallOptions.defaults()
                .attemptTimeout(Duration.ofMinutes(5))
                .callTimeout(Duration.ofMinutes(10))
                .maxRetries(RetryPolicy.DEFAULT_MAX_RETRIES);
        return new CallExecutor(
                new CallSettings(SCHEMES, options, time, new ListenerNotifier(listener), new Completions(null)));
    }

    /** The calls of an API behind a transport of a test's own. */
    static SampleApi api(String url, Credentials credentials, OkHttpClient transport) {
        return Transport.retrofit(HttpUrl.get(url + "/"), credentials, "sample", transport, new ListenerNotifier(null))
                .create(SampleApi.class);
    }

    /** A transport on top of an OkHttpClient, as a client has it. */
    static OkHttpClient transport(OkHttpClient base) {
        return Transport.client(base, 1 << 20, List.of());
    }

    static Credentials credentials() {
        return new Credentials(SCHEMES);
    }

    /** Builds a client. */
    public static final class Builder extends ClientBuilder<SampleClient, Builder> {

        private Builder() {
            super(new ApiDescription(
                    "sample", "0123456789abcdef", "https://api.sample.invalid/v1", SCHEMES, SampleApi.class));
        }

        @Override
        protected SampleClient create(ClientRuntime runtime) {
            return new SampleClient(runtime.api(SampleApi.class), runtime.calls());
        }
    }
}
