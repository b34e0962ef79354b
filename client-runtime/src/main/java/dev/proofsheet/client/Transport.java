package dev.proofsheet.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/**
 * Puts OkHttp and Retrofit together so that each call is sent exactly once, and to nowhere else.
 *
 * <p>OkHttp by default repeats a request whose connection broke, and follows redirects. Here a request can cost money, and a
 * redirect can carry a key to a stranger.
 */
final class Transport {
    /** A synchronous generation answers when its images are ready, which takes minutes. */
    static final Duration TIMEOUT = Duration.ofMinutes(5);

    /** OkHttp's own limit of five calls to a host would let the sixth caller wait until a generation is done. */
    private static final int MOST_CALLS = 256;

    private static final MediaType JSON = MediaType.get("application/json");

    private Transport() {}

    static Retrofit create(HttpUrl baseUrl, Credentials credentials, OkHttpClient client) {
        return new Retrofit.Builder()
                .baseUrl(baseUrl)
                .callFactory(new SecuredCalls(client, baseUrl, credentials))
                .addConverterFactory(new TextConverters())
                .addConverterFactory(new MultipartConverters())
                .addConverterFactory(JacksonConverterFactory.create(Jackson.MAPPER, JSON))
                .build();
    }

    /** What sends the calls of a client whose user brings nothing of the kind. */
    static OkHttpClient standard() {
        return new OkHttpClient.Builder().dispatcher(dispatcher()).build();
    }

    /** The same client, but for what would send a request twice, take it elsewhere or answer it from a cache. */
    static OkHttpClient client(OkHttpClient base, Duration timeout, Interceptor... interceptors) {
        OkHttpClient.Builder client = base.newBuilder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE)
                .cache(null)
                .callTimeout(timeout)
                // The timeout of the call holds for silence too.
                .readTimeout(Duration.ZERO);
        client.addInterceptor(CallSlip::carry);
        client.interceptors().addAll(List.of(interceptors));
        client.addInterceptor(RetryAfterShield::show).addInterceptor(ErrorBodies::limit);
        // Before those of the base, so that they see the header as it came.
        client.networkInterceptors().add(0, RetryAfterShield::hide);
        return client.build();
    }

    private static Dispatcher dispatcher() {
        Dispatcher dispatcher = new Dispatcher(new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                10,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                DaemonThreads.named("proofsheet-calls")));
        dispatcher.setMaxRequests(MOST_CALLS);
        dispatcher.setMaxRequestsPerHost(MOST_CALLS);
        return dispatcher;
    }
}
