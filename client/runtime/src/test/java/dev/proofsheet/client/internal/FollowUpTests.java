package dev.proofsheet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.proofsheet.client.ApiException;
import dev.proofsheet.client.UnexpectedStatusException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Authenticator;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The responses after which OkHttp would send a request again by itself. */
@Timeout(20)
class FollowUpTests {
    private static final SampleModel BODY = SampleModel.builder().id("1").build();
    private static final Authenticator PROXY_LOGIN = (route, response) -> response.request()
            .newBuilder()
            .header("Proxy-Authorization", "Basic cHJveHk6c2VjcmV0")
            .build();

    @Test
    void aMisdirectedRequestOnASharedConnectionIsSentOnce() throws Exception {
        try (Http2Server server =
                new Http2Server(request -> request.getTarget().equals("/jobs") ? misdirected() : ok())) {
            OkHttpClient own = SampleTls.trusting()
                    .newBuilder()
                    .dns(host -> List.of(InetAddress.getLoopbackAddress()))
                    .build();
            SampleClient client = client(server.url("localhost"), own);
            SampleClient other = client(server.url("other.localhost"), own);
            client.calls().execute(client.api().listModels());

            UnexpectedStatusException refusal = catchThrowableOfType(
                    UnexpectedStatusException.class,
                    () -> other.calls().execute(other.api().submit(BODY)));

            assertThat(refusal.status()).isEqualTo(421);
            assertThat(submits(server)).hasSize(1);
        }
    }

    @Test
    void aMisdirectedRequestOnAConnectionOfTheSameClientIsSentOnce() throws Exception {
        try (Http2Server server =
                new Http2Server(request -> request.getTarget().startsWith("/jobs") ? misdirected() : ok())) {
            OkHttpClient own = SampleTls.trusting()
                    .newBuilder()
                    .dns(host -> List.of(InetAddress.getLoopbackAddress()))
                    .build();
            OkHttpClient transport = SampleClient.transport(own);
            Credentials credentials = SampleClient.credentials();
            credentials.set("headerKey", "k");
            SampleApi here = SampleClient.api(server.url("localhost"), credentials, transport);
            SampleApi there = SampleClient.api(server.url("other.localhost"), credentials, transport);
            here.listModels().execute();

            assertThat(there.submit(BODY).execute().code()).isEqualTo(421);

            assertThat(server.requests())
                    .extracting(RecordedRequest::getConnectionIndex)
                    .containsOnly(0);
            assertThat(submits(server)).hasSize(1);
        }
    }

    @Test
    void aRefusalOfAPlainProxyIsNotAnsweredWithALogin() throws Exception {
        try (ScriptedServer proxy = ScriptedServer.answering(
                "407 Proxy Authentication Required", "{}", "Proxy-Authenticate: Basic realm=\"p\"")) {
            SampleClient client = client("http://sample.invalid", own(proxy.port()));

            ApiException refusal = catchThrowableOfType(
                    ApiException.class,
                    () -> client.calls().execute(client.api().submit(BODY)));

            assertThat(refusal.status()).isEqualTo(407);
            assertThat(refusal.mayHaveTakenEffect()).isFalse();
            assertThat(proxy.requests()).hasSize(1);
        }
    }

    @Test
    void anOriginBehindATunnelDoesNotGetTheLoginOfTheProxy() throws Exception {
        try (Http2Server server = new Http2Server(
                new MockResponse.Builder().inTunnel().build(),
                new MockResponse.Builder()
                        .code(407)
                        .addHeader("Proxy-Authenticate", "Basic realm=\"p\"")
                        .build())) {
            SampleClient client = client(
                    "https://localhost:1",
                    SampleTls.trusting()
                            .newBuilder()
                            .proxy(server.server().getProxyAddress())
                            .proxyAuthenticator(PROXY_LOGIN)
                            .build());

            ApiException refusal = catchThrowableOfType(
                    ApiException.class,
                    () -> client.calls().execute(client.api().submit(BODY)));

            assertThat(refusal.status()).isEqualTo(407);
            assertThat(submits(server))
                    .singleElement()
                    .satisfies(submit -> assertThat(submit.getHeaders().get("Proxy-Authorization"))
                            .isNull());
        }
    }

    @Test
    void aTunnelThroughAProxyThatAsksForALoginIsOpened() throws Exception {
        try (Http2Server server = new Http2Server(
                new MockResponse.Builder()
                        .code(407)
                        .addHeader("Proxy-Authenticate", "Basic realm=\"p\"")
                        .inTunnel()
                        .build(),
                new MockResponse.Builder().inTunnel().build(),
                ok())) {
            SampleClient client = client(
                    "https://localhost:1",
                    SampleTls.trusting()
                            .newBuilder()
                            .proxy(server.server().getProxyAddress())
                            .proxyAuthenticator(PROXY_LOGIN)
                            .build());

            assertThat(client.calls().execute(client.api().submit(BODY)).body().id())
                    .isEqualTo("1");

            assertThat(submits(server)).hasSize(1);
        }
    }

    @Test
    void interceptorsOfTheUserSeeEachStatusAsItCame() throws Exception {
        List<Integer> seen = new ArrayList<>();
        try (ScriptedServer server = ScriptedServer.answering("503 Busy", "{}", "Retry-After: 0")) {
            OkHttpClient own = new OkHttpClient.Builder()
                    .addInterceptor(chain -> seen(chain.proceed(chain.request()), seen))
                    .addNetworkInterceptor(chain -> seen(chain.proceed(chain.request()), seen))
                    .build();
            SampleClient client = client(server.url(), own);

            assertThatThrownBy(() -> client.calls().execute(client.api().submit(BODY)))
                    .isInstanceOf(ApiException.class);

            assertThat(seen).containsExactly(503, 503);
            assertThat(server.requests()).hasSize(1);
        }
    }

    private static Response seen(Response response, List<Integer> statuses) {
        statuses.add(response.code());
        return response;
    }

    private static OkHttpClient own(int proxyPort) {
        return new OkHttpClient.Builder()
                .proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), proxyPort)))
                .proxyAuthenticator(PROXY_LOGIN)
                .build();
    }

    private static List<RecordedRequest> submits(Http2Server server) throws InterruptedException {
        return server.requests().stream()
                .filter(request -> request.getMethod().equals("POST"))
                .toList();
    }

    private static MockResponse misdirected() {
        return Http2Server.json(421, "{}").build();
    }

    private static MockResponse ok() {
        return Http2Server.json(200, "{\"id\":\"1\"}").build();
    }

    private static SampleClient client(String url, OkHttpClient own) {
        return SampleClient.builder()
                .baseUrl(url)
                .credential("headerKey", "k")
                .httpClient(own)
                .build();
    }
}
