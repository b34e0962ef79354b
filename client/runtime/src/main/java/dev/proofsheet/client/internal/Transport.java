package dev.proofsheet.client.internal;

import java.time.Duration;
import java.util.List;
import okhttp3.Authenticator;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;

/**
 * Puts OkHttp and Retrofit together so that each call is sent exactly once, and to nowhere else.
 *
 * <p>OkHttp by default repeats a request whose connection broke, and follows redirects. Here a request can cost money, and a
 * redirect can carry a key to a stranger.
 */
final class Transport {
    private Transport() {}

    static Retrofit retrofit(
            HttpUrl baseUrl,
            Credentials credentials,
            String userAgent,
            OkHttpClient client,
            ListenerNotifier listener) {
        return new Retrofit.Builder()
                .baseUrl(baseUrl)
                .callFactory(new SecuredCalls(client, baseUrl, credentials, userAgent))
                .addConverterFactory(new TextConverters())
                .addConverterFactory(new MultipartConverters())
                .addConverterFactory(new JsonConverters(listener))
                .build();
    }

    /** The same client, except for what would send a request twice, take it elsewhere or answer it from a cache. */
    static OkHttpClient client(OkHttpClient base, long maxResponseBytes, List<? extends Interceptor> interceptors) {
        OkHttpClient.Builder client = base.newBuilder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE)
                .cache(null)
                .dns(new DeadlineDns(base.dns()))
                // Each attempt has a timeout of its own, which holds for silence too.
                .callTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO);
        // Before those of the base, so that it sees what they make of request and response.
        client.interceptors().add(0, new ExchangeRecorder(maxResponseBytes));
        client.interceptors().addAll(interceptors);
        client.addInterceptor(StatusMasking::show);
        // Before those of the base, so that they see each status as it came.
        client.networkInterceptors().add(0, StatusMasking::hide);
        client.addNetworkInterceptor(new ConnectionCheck(ConnectionCheck.TRUSTED));
        return client.build();
    }
}
