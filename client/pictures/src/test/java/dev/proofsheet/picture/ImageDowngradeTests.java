package dev.proofsheet.picture;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.proofsheet.model.ImageSource;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A download that began on a secure connection stays on one; TLS is that of the OkHttpClient. */
class ImageDowngradeTests {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().dynamicHttpsPort())
            .build();

    @Test
    void aRedirectFromHttpsToHttpIsRefused() throws GeneralSecurityException {
        redirect(http("/image"));

        assertThatThrownBy(() -> downloader().read(https("/start")))
                .isInstanceOf(ImageException.class)
                .hasMessageContaining("from https to http");

        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void aRedirectFromHttpsToHttpsIsFollowed() throws GeneralSecurityException {
        redirect(https("/image"));

        assertThat(downloader().read(https("/start"))).isEqualTo(TestImages.PNG);
    }

    @Test
    void aRedirectFromHttpToHttpsIsFollowed() throws GeneralSecurityException {
        redirect(https("/image"));

        assertThat(downloader().read(http("/start"))).isEqualTo(TestImages.PNG);
    }

    @Test
    void aCertificateThatIsNotTrustedIsRefused() {
        assertThatThrownBy(() -> ImageDownloader.builder()
                        .options(ImageTestCase.LOCAL)
                        .time(new FakeTime())
                        .build()
                        .read(https("/image")))
                .isInstanceOf(ImageException.class)
                .hasMessageContaining("SSLHandshakeException");
    }

    private static void redirect(ImageSource target) {
        SERVER.stubFor(get("/start").willReturn(aResponse().withStatus(302).withHeader("Location", target.url())));
        SERVER.stubFor(get("/image").willReturn(ImageTestCase.png(TestImages.PNG)));
    }

    private static ImageSource http(String path) {
        return ImageSource.ofUrl("http://127.0.0.1:" + SERVER.getPort() + path);
    }

    private static ImageSource https(String path) {
        return ImageSource.ofUrl("https://127.0.0.1:" + SERVER.getHttpsPort() + path);
    }

    private static ImageDownloader downloader() throws GeneralSecurityException {
        X509TrustManager trusting = new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String authType) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String authType) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {trusting}, new SecureRandom());
        OkHttpClient client = new OkHttpClient.Builder()
                .sslSocketFactory(context.getSocketFactory(), trusting)
                .hostnameVerifier((host, session) -> true)
                .build();
        return ImageDownloader.builder()
                .httpClient(client)
                .options(ImageTestCase.LOCAL)
                .build();
    }
}
