package dev.proofsheet.client.internal;

import dev.proofsheet.client.CallOptions;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/** What a generated client stands on. Safe for use by several threads. */
public final class ClientRuntime {
    private final Retrofit retrofit;
    private final CallExecutor calls;
    private final OkHttpClient http;
    private final boolean isOwnHttp;

    private ClientRuntime(Retrofit retrofit, CallExecutor calls, OkHttpClient http, boolean isOwnHttp) {
        this.retrofit = retrofit;
        this.calls = calls;
        this.http = http;
        this.isOwnHttp = isOwnHttp;
    }

    /**
     * Puts a client together.
     *
     * @param api what the client knows of its API
     * @param baseUrl where the API is
     * @param credentials the secrets that were set
     * @param options of all calls, with both timeouts and the number of retries set
     * @param maxResponseBytes the size of the largest response that is read
     * @param http the user's; null for a standard one
     * @param interceptors see requests and responses after those of the user, such as a log
     * @param listener is told what happens
     * @param completions where futures are completed
     */
    public static ClientRuntime create(
            ApiDescription api,
            HttpUrl baseUrl,
            Credentials credentials,
            CallOptions options,
            long maxResponseBytes,
            @Nullable OkHttpClient http,
            List<Interceptor> interceptors,
            ListenerNotifier listener,
            Completions completions) {
        OkHttpClient base = http == null ? new OkHttpClient() : http;
        OkHttpClient transport = Transport.client(base, maxResponseBytes, interceptors);
        CallSettings settings = new CallSettings(api.schemes(), options, Time.system(), listener, completions);
        return new ClientRuntime(
                Transport.retrofit(baseUrl, credentials, UserAgent.of(api), transport, listener),
                new CallExecutor(settings),
                base,
                http == null);
    }

    /** The calls of an API, not sent yet. */
    public <A> A api(Class<A> api) {
        return retrofit.create(api);
    }

    /** Makes the calls. */
    public CallExecutor calls() {
        return calls;
    }

    /** The client that the calls are sent by, without what was changed for them. */
    public OkHttpClient http() {
        return http;
    }

    /** Closes the idle connections of a standard client; a client of the user's is the user's to close. */
    public void close() {
        if (isOwnHttp) {
            http.connectionPool().evictAll();
        }
    }
}
