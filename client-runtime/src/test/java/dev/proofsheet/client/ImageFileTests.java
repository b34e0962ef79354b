package dev.proofsheet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageFileTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "a.png, image/png",
        "a.JPEG, image/jpeg",
        "a.b.webp, image/webp",
        "a.gif, image/gif",
        "a.txt, application/octet-stream"
    })
    void theMediaTypeFollowsFromTheExtension(String name, String mediaType) throws IOException {
        ImageFile file = ImageFile.of(Files.createFile(folder.resolve(name)));

        assertThat(file.name()).isEqualTo(name);
        assertThat(file.mediaType()).isEqualTo(mediaType);
    }

    @Test
    void aMissingFileIsRefusedAtOnce() {
        assertThatThrownBy(() -> ImageFile.of(folder.resolve("none.png")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none.png");
    }

    @Test
    void filesWithTheSameContentAreEqual() {
        byte[] bytes = {1, 2};
        ImageFile file = ImageFile.of(bytes, "a.png", "image/png");
        bytes[0] = 9;

        assertThat(file)
                .isEqualTo(ImageFile.of(new byte[] {1, 2}, "a.png", "image/png"))
                .hasSameHashCodeAs(ImageFile.of(new byte[] {1, 2}, "a.png", "image/png"))
                .isNotEqualTo(ImageFile.of(new byte[] {1, 3}, "a.png", "image/png"))
                .isNotEqualTo(ImageFile.of(new byte[] {1, 2}, "b.png", "image/png"))
                .isNotEqualTo(ImageFile.of(new byte[] {1, 2}, "a.png", "image/webp"))
                .hasToString("ImageFile[name=a.png, mediaType=image/png]");
    }

    @Test
    void aStreamIsReadOnceAndAtOnce() throws IOException {
        InputStream stream = new ByteArrayInputStream(new byte[] {1, 2});

        ImageFile file = ImageFile.of(stream, "a.png", "image/png");

        assertThat(stream.available()).isZero();
        assertThat(file).isEqualTo(ImageFile.of(new byte[] {1, 2}, "a.png", "image/png"));
    }

    @Test
    void aStreamThatDoesNotEndIsRefused() {
        AtomicLong read = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 0;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                read.addAndGet(length);
                return length;
            }
        };

        assertThatThrownBy(() -> ImageFile.of(endless, "a.png", "image/png"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a.png holds more than 67108864 bytes");
        assertThat(read).hasValue(67_108_865);
    }
}
