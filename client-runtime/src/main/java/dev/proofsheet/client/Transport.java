package dev.proofsheet.client;

import java.time.Duration;
import okhttp3.HttpUrl;
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
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);

    private static final MediaType JSON = MediaType.get("application/json");

    private Transport() {}

    static Retrofit create(HttpUrl baseUrl, Credentials credentials) {
        return new Retrofit.Builder()
                .baseUrl(baseUrl)
                .callFactory(new SecuredCalls(client(), baseUrl, credentials))
                .addConverterFactory(new TextConverters())
                .addConverterFactory(new MultipartConverters())
                .addConverterFactory(JacksonConverterFactory.create(Json.SHARED, JSON))
                .build();
    }

    private static OkHttpClient client() {
        return new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .addInterceptor(RetryAfterShield::show)
                .addNetworkInterceptor(RetryAfterShield::hide)
                .readTimeout(LONGEST_SILENCE)
                .build();
    }
}
