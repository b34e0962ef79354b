package dev.proofsheet.picture;

import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Requests images with the connections of an OkHttpClient, and with nothing of it that could add a credential. */
final class ImageConnections {
    private static final String ACCEPT = "image/png, image/jpeg, image/webp, image/*;q=0.5";

    /** A connection that brings nothing for so long is given up, so that there is time left to try again. */
    private static final Duration STALL = Duration.ofSeconds(30);

    private final OkHttpClient base;
    private final OkHttpClient direct;
    private final PublicAddresses addresses;
    private final boolean isViaProxy;

    ImageConnections(ImageDownloader.Builder builder) {
        this.base = builder.http;
        this.isViaProxy = builder.options.isViaProxy;
        this.addresses =
                new PublicAddresses(base.dns(), builder.options.isPrivateAllowed ? address -> true : builder.permitted);
        OkHttpClient.Builder client = base.newBuilder()
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .readTimeout(STALL)
                .proxy(Proxy.NO_PROXY)
                .dns(addresses);
        client.interceptors().clear();
        client.networkInterceptors().clear();
        this.direct = client.addInterceptor(builder.log).build();
    }

    Call call(HttpUrl url) throws IOException {
        addresses.requirePermitted(url.host());
        Proxy proxy = isViaProxy ? proxy(url) : Proxy.NO_PROXY;
        return client(proxy)
                .newCall(new Request.Builder().url(url).header("Accept", ACCEPT).build());
    }

    private Proxy proxy(HttpUrl url) {
        if (base.proxy() != null) {
            return base.proxy();
        }
        List<Proxy> proxies = base.proxySelector().select(url.uri());
        return proxies == null || proxies.isEmpty() ? Proxy.NO_PROXY : proxies.get(0);
    }

    /** With one proxy and no other, because a direct connection in its place would go to an address that nobody checked. */
    private OkHttpClient client(Proxy proxy) {
        return proxy.type() == Proxy.Type.DIRECT
                ? direct
                : direct.newBuilder()
                        .proxy(proxy)
                        .dns(base.dns())
                        // A server behind the tunnel could ask for the credential of the proxy too.
                        .proxyAuthenticator(
                                (route, response) -> response.request().method().equals("CONNECT")
                                        ? base.proxyAuthenticator().authenticate(route, response)
                                        : null)
                        .build();
    }
}
