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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.Dns;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A server that sends pictures, and a place to save them to. */
abstract class PictureTestCase {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    static final byte[] PNG = latin("\u0089PNG\r\n\u001a\nand the rest");
    static final byte[] JPEG = latin("\u00ff\u00d8\u00ff\u00e0and the rest");
    static final byte[] WEBP = latin("RIFF1234WEBPand the rest");

    @TempDir
    Path folder;

    final PictureDownload download =
            PictureDownload.builder().allowPrivateAddresses().build();
    Path target;

    @BeforeEach
    void nameTheTarget() {
        target = folder.resolve("picture");
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

    static PictureDownload guarded(Dns resolver) {
        return PictureDownload.builder()
                .addresses(resolver, address -> address.getHostAddress().equals("127.0.0.1"))
                .build();
    }

    AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String picture) {
        Throwable failure = catchThrowable(() -> download.save(picture, target));
        assertNothingIsLeft();
        return assertThat(failure).isInstanceOf(PictureException.class).isInstanceOf(ProofsheetException.class);
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
        SERVER.stubFor(any(urlPathEqualTo("/picture")).willReturn(response));
    }

    static void redirect(String from, int status, String to) {
        SERVER.stubFor(any(urlPathEqualTo(from))
                .willReturn(aResponse().withStatus(status).withHeader("Location", to)));
    }

    static ResponseDefinitionBuilder png(byte[] content) {
        return aResponse().withHeader("Content-Type", "image/png").withBody(content);
    }

    static String url() {
        return SERVER.url("/picture");
    }

    static String publicUrl(String path) {
        return "http://public.invalid:" + SERVER.getPort() + path;
    }

    static byte[] padded(int length) {
        byte[] content = new byte[length];
        for (int i = 0; i < length; i++) {
            content[i] = i < PNG.length ? PNG[i] : (byte) (i * 31);
        }
        return content;
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
