package dev.proofsheet.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.proofsheet.model.ImageSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How large an image may be, and how long it may take. */
class ImageLimitsTests extends ImageTestCase {

    @Test
    void anImageMayBeAsLargeAsTheLimit() {
        answer(png(TestImages.png(1000)));

        assertThat(limited(1000).save(image(), target).bytes()).isEqualTo(1000);
        assertThat(limited(1000).read(base64(TestImages.png(1000)))).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anImageBeyondTheLimitIsRefusedWhetherItsLengthIsDeclaredOrNot(boolean isDeclared) {
        ResponseDefinitionBuilder response = png(TestImages.png(1001));
        answer(isDeclared ? response.withHeader("Content-Length", "1001") : response.withChunkedDribbleDelay(2, 1));

        assertThatThrownBy(() -> limited(1000).save(image(), target))
                .isInstanceOf(ImageException.class)
                .hasMessage(url() + ": it is larger than the limit of 1000 bytes");
        assertThatThrownBy(() -> limited(1000).read(base64(TestImages.png(1001))))
                .isInstanceOf(ImageException.class)
                .hasMessage("the Base64 image: it is larger than the limit of 1000 bytes");
        assertNothingIsLeft();
        assertThat(time.pauses).isEmpty();
    }

    @Test
    void whatFollowsAnImageCountsToo() {
        byte[] longer = Arrays.copyOf(TestImages.png(100), 1001);

        assertThatThrownBy(() -> limited(1000).read(base64(longer)))
                .isInstanceOf(ImageException.class)
                .hasMessageEndingWith("it is larger than the limit of 1000 bytes");
    }

    @Test
    void aDeclaredLengthBeyondTheLimitIsRefusedBeforeAnythingIsRead() throws IOException {
        try (RawServer server = new RawServer("HTTP/1.1 200 OK\nContent-Length: 99999999999\n\n")) {
            assertRefused(server.url("/image")).hasMessageEndingWith("it is larger than the limit of 67108864 bytes");
        }
    }

    @Test
    void whatGrowsWhenItIsUnpackedIsHeldToTheLimitToo() throws IOException {
        byte[] content = TestImages.png(100_000);
        byte[] packed = packed(content);
        assertThat(packed.length).isLessThan(10_000);
        answer(png(packed).withHeader("Content-Encoding", "gzip"));

        assertThat(limited(100_000).read(image())).isEqualTo(content);
        assertThatThrownBy(() -> limited(99_999).save(image(), target))
                .isInstanceOf(ImageException.class)
                .hasMessageEndingWith("it is larger than the limit of 99999 bytes");
        assertNothingIsLeft();
    }

    @Test
    void aPackedImageThatIsTruncatedIsRefused() throws IOException {
        byte[] packed = packed(TestImages.png(100_000));
        answer(png(Arrays.copyOf(packed, packed.length - 10)).withHeader("Content-Encoding", "gzip"));

        assertRefused(url()).hasMessageContaining("the PNG is truncated");
    }

    @Test
    void anEncodingThatWasNotAskedForIsRefused() {
        answer(png(PNG).withHeader("Content-Encoding", "br").withBody("not a png"));

        assertRefused(url()).hasMessageEndingWith("its bytes are not those of a known type of image");
    }

    @Test
    void theDownloadEndsAtItsTimeout() {
        answer(png(PNG).withFixedDelay(60_000));
        ImageDownloader impatient = ImageDownloader.builder()
                .options(LOCAL.timeout(Duration.ofMillis(50)))
                .build();

        assertThatThrownBy(() -> impatient.save(image(), target))
                .isInstanceOf(ImageException.class)
                .hasMessageContaining("timeout");
        assertNothingIsLeft();
    }

    @Test
    void theTimeoutCoversRedirects() {
        redirect("/image", 302, "/moved");
        SERVER.stubFor(
                com.github.tomakehurst.wiremock.client.WireMock.get("/moved").willReturn(png(PNG)));
        ImageDownloader slow = ImageDownloader.builder()
                .options(LOCAL.timeout(Duration.ofSeconds(10)))
                .time(new FakeTime() {
                    @Override
                    public long nanoTime() {
                        pass(Duration.ofSeconds(6));
                        return super.nanoTime();
                    }
                })
                .build();

        assertThatThrownBy(() -> slow.save(image(), target))
                .isInstanceOf(ImageException.class)
                .hasMessage(url() + ": it took longer than the timeout of PT10S");
    }

    @Test
    void limitsThatAllowNothingAreRefused() {
        assertThatThrownBy(() -> LOCAL.maxBytes(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxBytes must be positive, not 0");
        assertThatThrownBy(() -> LOCAL.timeout(Duration.ofNanos(999_999)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("timeout must be at least a millisecond, not PT0.000999999S");
        assertThat(LOCAL.timeout(Duration.ofMillis(1)).maxBytes(1)).isNotNull();
    }

    @Test
    void aTimeoutMayBeLongerThanAnyProgramRuns() {
        ImageDownloader patient = ImageDownloader.builder()
                .options(LOCAL.timeout(Duration.ofSeconds(Long.MAX_VALUE)))
                .build();
        answer(png(PNG));

        assertThat(patient.read(ImageSource.ofUrl(url()))).isEqualTo(PNG);
    }

    private ImageDownloader limited(long maxBytes) {
        return ImageDownloader.builder()
                .options(LOCAL.maxBytes(maxBytes))
                .time(time)
                .build();
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }
}
