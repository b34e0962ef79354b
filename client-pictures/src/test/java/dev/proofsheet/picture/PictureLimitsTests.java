package dev.proofsheet.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How large a picture may be, and how long it may take. */
class PictureLimitsTests extends PictureTestCase {

    @Test
    void thePictureMayBeAsLargeAsTheLimit() {
        answer(png(padded(1000)));

        assertThat(limited(1000).save(url(), target).bytes()).isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPictureBeyondTheLimitIsRefusedWhetherItsLengthIsDeclaredOrNot(boolean isDeclared) {
        ResponseDefinitionBuilder response = png(padded(1001));
        answer(isDeclared ? response.withHeader("Content-Length", "1001") : response.withChunkedDribbleDelay(2, 1));

        assertThatThrownBy(() -> limited(1000).save(url(), target))
                .isInstanceOf(PictureException.class)
                .hasMessageEndingWith("it is larger than the limit of 1000 bytes");
        assertNothingIsLeft();
    }

    @Test
    void aDeclaredLengthBeyondTheLimitIsRefusedBeforeAnythingIsRead() throws IOException {
        try (RawServer server = new RawServer("HTTP/1.1 200 OK\nContent-Length: 99999999999\n\n")) {
            assertRefused(server.url("/picture")).hasMessageEndingWith("it is larger than the limit of 67108864 bytes");
        }
    }

    @Test
    void whatGrowsWhenItIsUnpackedIsHeldToTheLimitToo() throws IOException {
        byte[] packed = packed(padded(100_000));
        assertThat(packed.length).isLessThan(10_000);
        answer(png(packed).withHeader("Content-Encoding", "gzip"));

        assertThat(limited(100_000).save(url(), folder.resolve("whole")).bytes())
                .isEqualTo(100_000);
        assertThatThrownBy(() -> limited(99_999).save(url(), target))
                .isInstanceOf(PictureException.class)
                .hasMessageEndingWith("it is larger than the limit of 99999 bytes");
        assertThat(target).doesNotExist();
    }

    @Test
    void theDownloadEndsAtItsTimeout() {
        answer(png(PNG).withFixedDelay(60_000));
        PictureDownload impatient = PictureDownload.builder()
                .allowPrivateAddresses()
                .timeout(Duration.ofMillis(50))
                .build();

        assertThatThrownBy(() -> impatient.save(url(), target))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("timeout");
        assertNothingIsLeft();
    }

    private static PictureDownload limited(long maxBytes) {
        return PictureDownload.builder()
                .allowPrivateAddresses()
                .maxBytes(maxBytes)
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
