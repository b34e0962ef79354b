package dev.proofsheet.picture;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.proofsheet.logging.LogLevel;
import dev.proofsheet.model.ImageSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a download takes from an OkHttpClient, and what it does not. */
class ImageConnectionsTests extends ImageTestCase {
    private static final String RESPONSE = "HTTP/1.1 200 OK\nContent-Type: image/png\nConnection: close\n\n";

    @Test
    void connectionsAreThoseOfTheClient() {
        answer(png(PNG));
        ConnectionPool pool = new ConnectionPool();
        ImageDownloader shared = with(new OkHttpClient.Builder().connectionPool(pool), LOCAL);

        shared.read(image());
        shared.read(image());

        assertThat(pool.connectionCount()).isEqualTo(1);
    }

    @Test
    void whatCouldAddACredentialIsNotUsed() {
        List<String> used = new ArrayList<>();
        Interceptor interceptor = chain -> {
            used.add("interceptor");
            return chain.proceed(
                    chain.request().newBuilder().header("X-Api-Key", "s3cret").build());
        };
        Authenticator authenticator = (route, response) -> {
            used.add("authenticator");
            return response.request()
                    .newBuilder()
                    .header("Authorization", "s3cret")
                    .build();
        };
        CookieJar cookies = new CookieJar() {
            @Override
            public void saveFromResponse(HttpUrl url, List<Cookie> received) {
                used.add("cookies");
            }

            @Override
            public List<Cookie> loadForRequest(HttpUrl url) {
                used.add("cookies");
                return List.of();
            }
        };
        OkHttpClient.Builder client = new OkHttpClient.Builder()
                .addInterceptor(interceptor)
                .addNetworkInterceptor(interceptor)
                .authenticator(authenticator)
                .proxyAuthenticator(authenticator)
                .cookieJar(cookies);
        answer(png(PNG).withHeader("Set-Cookie", "a=b"));
        assertThat(with(client, LOCAL).read(image())).isEqualTo(PNG);

        answer(aResponse().withStatus(401).withHeader("WWW-Authenticate", "Basic"));
        assertThatThrownBy(() -> with(client, LOCAL).read(image())).hasMessageEndingWith("responded with status 401");

        assertThat(used).isEmpty();
        SERVER.verify(2, anyRequestedFor(anyUrl()).withoutHeader("X-Api-Key").withoutHeader("Authorization"));
    }

    @Test
    void anAnswerThatASharedCacheHoldsIsNotUsed(@org.junit.jupiter.api.io.TempDir Path directory) throws IOException {
        answer(png(PNG).withHeader("Cache-Control", "max-age=3600"));
        try (okhttp3.Cache cache = new okhttp3.Cache(directory.toFile(), 1 << 20)) {
            ImageDownloader shared = with(new OkHttpClient.Builder().cache(cache), LOCAL);

            shared.read(image());
            shared.read(image());

            assertThat(cache.requestCount()).isZero();
        }
        SERVER.verify(2, anyRequestedFor(anyUrl()));
    }

    @Test
    void aProxyIsNotUsedUnlessItIsAskedFor() throws IOException {
        answer(png(PNG));
        try (RawServer proxy = proxy()) {
            assertThat(with(new OkHttpClient.Builder().proxy(httpProxy(proxy)), LOCAL)
                            .read(image()))
                    .isEqualTo(PNG);
            assertThat(with(new OkHttpClient.Builder().proxySelector(selecting(httpProxy(proxy))), LOCAL)
                            .read(image()))
                    .isEqualTo(PNG);

            assertThat(proxy.requests).isEmpty();
        }
    }

    @Test
    void aProxyThatIsAskedForResolvesTheName() throws IOException {
        DownloadOptions options = DownloadOptions.defaults().viaProxy();
        ImageSource image = ImageSource.ofUrl("http://image.invalid/image?a=b");
        try (RawServer proxy = proxy()) {
            assertThat(with(new OkHttpClient.Builder().proxy(httpProxy(proxy)), options)
                            .read(image))
                    .isEqualTo(PNG);
            assertThat(with(new OkHttpClient.Builder().proxySelector(selecting(httpProxy(proxy))), options)
                            .read(image))
                    .isEqualTo(PNG);

            assertThat(proxy.requests)
                    .hasSize(2)
                    .allMatch(request -> request.startsWith("GET http://image.invalid/image?a=b HTTP/1.1\n"));
        }
    }

    /** As for the hosts that are exempt from a proxy, or where a proxy is not reached. */
    @Test
    void aDirectConnectionInPlaceOfAProxyIsGuarded() {
        answer(png(PNG));
        Proxy unreachable = new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), 1));
        for (ProxySelector selector : List.of(
                selecting(Proxy.NO_PROXY),
                selecting(),
                selecting((Proxy[]) null),
                selecting(unreachable, Proxy.NO_PROXY))) {
            ImageDownloader shared = ImageDownloader.builder()
                    .httpClient(new OkHttpClient.Builder()
                            .dns(ImageTestCase::resolve)
                            .proxySelector(selector)
                            .build())
                    .options(DownloadOptions.defaults().viaProxy())
                    .time(time)
                    .build();

            assertThatThrownBy(() -> shared.read(publicImage("/image"))).isInstanceOf(ImageException.class);
        }
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254/latest", "http://[::1]/", "http://2130706433/"})
    void anAddressThatIsPrivateIsNotAskedOfAProxy(String url) throws IOException {
        try (RawServer proxy = proxy()) {
            ImageDownloader shared = with(
                    new OkHttpClient.Builder().proxy(httpProxy(proxy)),
                    DownloadOptions.defaults().viaProxy());

            assertThatThrownBy(() -> shared.read(ImageSource.ofUrl(url)))
                    .isInstanceOf(ImageException.class)
                    .hasMessageContaining("which is not public");
            assertThat(proxy.requests).isEmpty();
        }
    }

    @Test
    void theCredentialOfAProxyOpensATunnelAndGoesNowhereElse() throws IOException {
        List<String> asked = new ArrayList<>();
        Authenticator authenticator = (route, response) -> {
            asked.add(response.request().method());
            return response.request().header("Proxy-Authorization") != null
                    ? null
                    : response.request()
                            .newBuilder()
                            .header("Proxy-Authorization", "s3cret")
                            .build();
        };
        try (RawServer proxy = new RawServer(
                "HTTP/1.1 407 No\nProxy-Authenticate: Basic realm=\"a\"\nContent-Length: 0\nConnection: close\n\n")) {
            ImageDownloader shared = with(
                    new OkHttpClient.Builder().proxy(httpProxy(proxy)).proxyAuthenticator(authenticator),
                    DownloadOptions.defaults().viaProxy());

            assertThatThrownBy(() -> shared.read(ImageSource.ofUrl("http://image.invalid/")))
                    .hasMessageEndingWith("the server responded with status 407");
            assertThat(proxy.requests).hasSize(1);
            assertThat(asked).isEmpty();

            assertThatThrownBy(() -> shared.read(ImageSource.ofUrl("https://image.invalid/")))
                    .isInstanceOf(ImageException.class);
            assertThat(asked).isNotEmpty().containsOnly("CONNECT");
            assertThat(proxy.requests.subList(1, proxy.requests.size()))
                    .allMatch(request -> request.startsWith("CONNECT image.invalid:443 "))
                    .anyMatch(request -> request.contains("Proxy-Authorization: s3cret"));
        }
    }

    @Test
    void theLogShowsNoSignature() {
        SERVER.stubFor(get("/image?sig=s3cret").willReturn(png(PNG)));
        List<String> log = new ArrayList<>();

        ImageDownloader.builder()
                .options(LOCAL)
                .logging(LogLevel.BODY, log::add)
                .build()
                .read(ImageSource.ofUrl(SERVER.url("/image?sig=s3cret")));

        assertThat(log).hasSize(2).noneMatch(text -> text.contains("s3cret"));
        assertThat(log.get(1)).startsWith("<-- 200 GET ");
    }

    @Test
    void whatAServerWritesIntoAMessageIsEscaped() throws IOException {
        try (RawServer server = new RawServer("HTTP/1.1 \u001b[2J\u0007?sig=s3cret\n\n")) {
            assertRefused(server.url("/image"))
                    .hasMessageContaining("\\u001b[2J\\u0007")
                    .satisfies(failure -> assertThat(failure.getCause())
                            .hasMessageContaining("\\u001b[2J")
                            .hasMessageNotContaining("\u001b"));
        }
    }

    @Test
    void aFakeOverridesWhatItNeeds() {
        ImageDownloader fake = new ImageDownloader() {
            @Override
            public byte[] read(ImageSource source) {
                return PNG;
            }
        };

        assertThat(fake.read(image())).isEqualTo(PNG);
        assertThatThrownBy(() -> fake.save(image(), target)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> fake.saveAsync(image(), target)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> new ImageDownloader() {}.read(image()))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private ImageDownloader with(OkHttpClient.Builder client, DownloadOptions options) {
        return ImageDownloader.builder()
                .httpClient(client.build())
                .options(options)
                .time(time)
                .build();
    }

    private static RawServer proxy() throws IOException {
        return RawServer.of(RESPONSE, new String(PNG, StandardCharsets.ISO_8859_1));
    }

    private static Proxy httpProxy(RawServer server) {
        return new Proxy(Proxy.Type.HTTP, server.address());
    }

    private static ProxySelector selecting(Proxy @Nullable ... proxies) {
        return new ProxySelector() {
            @Override
            public @Nullable List<Proxy> select(URI uri) {
                return proxies == null ? null : Arrays.asList(proxies);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        };
    }
}
