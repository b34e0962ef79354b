package dev.proofsheet.picture;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.proofsheet.client.ProofsheetException;
import dev.proofsheet.model.ImageSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A server that sends images, and a place to save them to. */
abstract class ImageTestCase {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    static final byte[] PNG = TestImages.PNG;
    static final DownloadOptions LOCAL = DownloadOptions.defaults().allowPrivateAddresses();

    @TempDir
    Path folder;

    final FakeTime time = new FakeTime();
    final ImageDownloader downloader =
            ImageDownloader.builder().options(LOCAL).time(time).build();
    Path target;

    @BeforeEach
    void nameTheTarget() {
        target = folder.resolve("image");
    }

    /** Plays a network in which one address of this machine is public, and another is not. */
    static List<InetAddress> resolve(String host) throws UnknownHostException {
        InetAddress open = InetAddress.getLoopbackAddress();
        InetAddress closed = InetAddress.getByName("127.0.0.2");
        return switch (host) {
            case "public.invalid" -> List.of(open);
            case "private.invalid" -> List.of(closed);
            case "mixed.invalid" -> List.of(open, closed);
            default -> throw new UnknownHostException(host);
        };
    }

    ImageDownloader.Builder guarded(Dns resolver) {
        return ImageDownloader.builder()
                .httpClient(new OkHttpClient.Builder().dns(resolver).build())
                .permitted(address -> address.getHostAddress().equals("127.0.0.1"))
                .time(time);
    }

    AbstractThrowableAssert<?, ? extends Throwable> assertRefused(ImageSource source) {
        Throwable failure = catchThrowable(() -> downloader.save(source, target));
        assertNothingIsLeft();
        return assertThat(failure).isInstanceOf(ImageException.class).isInstanceOf(ProofsheetException.class);
    }

    AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String url) {
        return assertRefused(ImageSource.ofUrl(url));
    }

    void assertNothingIsLeft() {
        assertThat(folder).isEmptyDirectory();
    }

    void assertOnlyTheTargetIsThere() {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void answer(ResponseDefinitionBuilder response) {
        SERVER.stubFor(any(urlPathEqualTo("/image")).willReturn(response));
    }

    static void redirect(String from, int status, String to) {
        SERVER.stubFor(any(urlPathEqualTo(from))
                .willReturn(aResponse().withStatus(status).withHeader("Location", to)));
    }

    static ResponseDefinitionBuilder png(byte[] content) {
        return aResponse().withHeader("Content-Type", "image/png").withBody(content);
    }

    static String url() {
        return SERVER.url("/image");
    }

    static ImageSource image() {
        return ImageSource.ofUrl(url());
    }

    static ImageSource publicImage(String path) {
        return ImageSource.ofUrl("http://public.invalid:" + SERVER.getPort() + path);
    }

    static ImageSource base64(byte[] content) {
        return ImageSource.ofBase64(Base64.getEncoder().encodeToString(content));
    }
}
