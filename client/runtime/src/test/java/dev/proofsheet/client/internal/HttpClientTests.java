package dev.proofsheet.client.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Cache;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A client that calls by way of its user's own OkHttpClient. */
class HttpClientTests {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final SampleModel BODY = SampleModel.builder().id("1").build();

    private final OkHttpClient.Builder own = new OkHttpClient.Builder();

    @Test
    void itsAuthenticatorDoesNotSendARefusedRequestAgain() throws IOException {
        answer(aResponse().withStatus(401).withHeader("WWW-Authenticate", "Basic realm=\"sample\""));
        own.authenticator((route, response) -> response.request()
                .newBuilder()
                .header("Authorization", "Basic eDp5")
                .build());

        assertThat(api().submit(BODY).execute().code()).isEqualTo(401);

        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void itFollowsNoRedirect() throws IOException {
        answer(aResponse().withStatus(307).withHeader("Location", SERVER.baseUrl() + "/elsewhere"));
        own.followRedirects(true).followSslRedirects(true);

        assertThat(api().submit(BODY).execute().code()).isEqualTo(307);

        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void itSendsNothingAgainWhenTheProviderIsBusy() throws IOException {
        answer(aResponse().withStatus(503).withHeader("Retry-After", "0"));
        List<String> seen = new ArrayList<>();
        own.retryOnConnectionFailure(true).addNetworkInterceptor(chain -> {
            Response response = chain.proceed(chain.request());
            seen.addAll(response.headers("Retry-After"));
            return response;
        });

        assertThat(api().submit(BODY).execute().headers().values("Retry-After")).containsExactly("0");

        assertThat(seen).containsExactly("0");
        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void itsCacheAnswersNothing(@TempDir Path folder) throws IOException {
        answer(okJson("{}").withHeader("Cache-Control", "max-age=3600"));
        try (Cache cache = new Cache(folder.toFile(), 1 << 20)) {
            SampleApi api = api(own.cache(cache).build());

            api.listModels().execute();
            api.listModels().execute();
        }

        SERVER.verify(2, anyRequestedFor(anyUrl()));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void itsInterceptorsAndConnectionsAreUsed() {
        answer(okJson("{}"));
        ConnectionPool pool = new ConnectionPool(3, 1, TimeUnit.MINUTES);
        List<String> seen = new ArrayList<>();
        own.connectionPool(pool).addInterceptor(chain -> {
            seen.add(chain.request().url().encodedPath() + " " + chain.connectTimeoutMillis());
            return chain.proceed(chain.request());
        });
        own.connectTimeout(7, TimeUnit.SECONDS);
        SampleClient client = client(own.build());

        client.calls().execute(client.api().listModels());

        assertThat(seen).containsExactly("/models 7000");
        assertThat(pool.connectionCount()).isEqualTo(1);
    }

    private SampleApi api() {
        return api(own.build());
    }

    private static SampleApi api(OkHttpClient http) {
        return client(http).api();
    }

    private static SampleClient client(OkHttpClient http) {
        return SampleClient.builder()
                .baseUrl(SERVER.baseUrl())
                .credential("headerKey", "k")
                .httpClient(http)
                .build();
    }

    private static void answer(ResponseDefinitionBuilder response) {
        SERVER.stubFor(any(anyUrl()).willReturn(response));
    }
}
