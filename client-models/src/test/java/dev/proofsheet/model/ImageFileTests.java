package dev.proofsheet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void theContentCanBeReadAgainAndAgain() throws IOException {
        Path path = Files.write(folder.resolve("a.png"), new byte[] {1, 2});

        for (ImageFile file : List.of(ImageFile.of(path), ImageFile.of(new byte[] {1, 2}, "a.png", "image/png"))) {
            assertThat(file.size()).isEqualTo(2);
            assertThat(file.open()).hasBinaryContent(new byte[] {1, 2});
            assertThat(file.open()).hasBinaryContent(new byte[] {1, 2});
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "image/svg+xml", "text/plain; charset=UTF-8", "a/b;c=\"d e\"; f=g"})
    void everyMediaTypeIsTakenAsItIs(String mediaType) {
        assertThat(ImageFile.of(new byte[0], "a", mediaType).mediaType()).isEqualTo(mediaType);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "png", "image/", "/png", "image/png\n", "image/png\r\nX-Key: a", "image/p ng", "a/b; c=d\n"})
    void whatIsNoMediaTypeIsRefusedAtOnce(String mediaType) {
        assertThatThrownBy(() -> ImageFile.of(new byte[0], "a.png", mediaType))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the media type of a.png is '" + mediaType + "'");
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
