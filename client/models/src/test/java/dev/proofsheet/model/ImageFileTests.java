package dev.proofsheet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ImageFileTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "a.png, image/png",
        "a.JPEG, image/jpeg",
        "a.b.webp, image/webp",
        "a.gif, image/gif",
        "a.avif, image/avif",
        "a.HEIC, image/heic",
        "a.heif, image/heif",
        "a.txt, application/octet-stream"
    })
    void theMediaTypeFollowsFromTheExtension(String name, String mediaType) throws IOException {
        ImageFile file = ImageFile.of(Files.createFile(folder.resolve(name)));

        assertThat(file.name()).isEqualTo(name);
        assertThat(file.mediaType()).isEqualTo(mediaType);
    }

    @Test
    void theCallerMayNameTheMediaTypeOfAFile() throws IOException {
        Path path = Files.createFile(folder.resolve("a.txt"));

        assertThat(ImageFile.of(path, "image/jxl"))
                .hasToString("ImageFile[name=a.txt, mediaType=image/jxl]")
                .isNotEqualTo(ImageFile.of(path))
                .isEqualTo(ImageFile.of(path, "image/jxl"));
    }

    @Test
    void aMissingFileIsRefusedAtOnce() {
        assertThatThrownBy(() -> ImageFile.of(folder)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ImageFile.of(Path.of("/")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no file /");
        assertThatThrownBy(() -> ImageFile.of(folder.resolve("none.png"), "image/png"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no file " + folder.resolve("none.png"));
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
        assertThat(file.hashCode())
                .isNotEqualTo(
                        ImageFile.of(new byte[] {1, 3}, "a.png", "image/png").hashCode());
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
            strings = {
                "",
                "png",
                "image/",
                "/png",
                "image/png\n",
                "image/png\r\nX-Key: a",
                "image/p ng",
                "a/b; c=d\n",
                "a/b; c=\"d\r\nX-Key: e\"",
                "a/b; c=\"\u0000\"",
                "a/b; c=\"\u0085\"",
                "a/b;\r\n\r\nc=d",
                "a/b;\u000bc=d",
                "a/b ; c=d",
                "a/b; c=\"d"
            })
    void anInvalidMediaTypeIsRefusedAtOnceAndPrintedWithoutControlCharacters(String mediaType) {
        Path path = folder.resolve("a.png");

        assertThatThrownBy(() -> ImageFile.of(new byte[0], "a.png", mediaType))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("invalid media type '" + mediaType.replaceAll("\\p{Cc}", "?")
                        + "' of a.png: must be a type and a subtype, such as image/png");
        assertThatThrownBy(() -> ImageFile.of(Files.write(path, new byte[0]), mediaType))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ImageFile.of(InputStream.nullInputStream(), "a.png", mediaType))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\r\nX-Key: b.png", "a\u0000.png", "a\t.png", "a\u007f.png", "a\u0085.png"})
    void aBlankNameOrOneWithControlCharactersIsRefusedAtOnce(String name) {
        assertThatThrownBy(() -> ImageFile.of(new byte[0], name, "image/png"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("invalid file name '" + name.replaceAll("\\p{Cc}", "?")
                        + "': must not be blank or have control characters");
    }

    @Test
    void aFileOnDiskWithALineBreakInItsNameIsRefusedAtOnce() throws IOException {
        Path path = Files.createFile(folder.resolve("a\nb.png"));

        assertThatThrownBy(() -> ImageFile.of(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("invalid file name 'a?b.png'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"größe 🦊.png", "a \"b\" (1).png", "a\\b.png"})
    void everyOtherNameIsTakenAsItIs(String name) {
        assertThat(ImageFile.of(new byte[0], name, "image/png").name()).isEqualTo(name);
    }

    @Test
    @SuppressWarnings("NullAway") // the point of the test
    void whatIsNullIsNamed() throws IOException {
        Path path = Files.createFile(folder.resolve("a.png"));

        assertThatNullPointerException()
                .isThrownBy(() -> ImageFile.of(new byte[0], null, "image/png"))
                .withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> ImageFile.of(new byte[0], "a.png", null))
                .withMessage("mediaType");
        assertThatNullPointerException()
                .isThrownBy(() -> ImageFile.of(InputStream.nullInputStream(), null, "image/png"))
                .withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> ImageFile.of(path, null))
                .withMessage("mediaType");
    }

    @Test
    void aFileThatIsGoneIsNamedWhenItIsRead() throws IOException {
        Path path = Files.createFile(folder.resolve("a.png"));
        ImageFile file = ImageFile.of(path);
        Files.delete(path);

        for (ThrowingCallable use : List.<ThrowingCallable>of(file::size, file::open)) {
            assertThatThrownBy(use)
                    .isExactlyInstanceOf(FileSystemException.class)
                    .hasMessage(path + ": cannot be read: it was removed after this ImageFile was made")
                    .hasCauseInstanceOf(NoSuchFileException.class);
        }
    }

    @Test
    void aFileThatCannotBeOpenedIsNamedWithTheReason() throws IOException {
        Path path = Files.createFile(folder.resolve("a.png"));
        ImageFile file = ImageFile.of(path);
        Files.delete(path);
        Files.createSymbolicLink(path, path.getFileName());

        assertThatThrownBy(file::open)
                .isExactlyInstanceOf(FileSystemException.class)
                .hasMessage(
                        path
                                + ": cannot be read: Too many levels of symbolic links or unable to access attributes of symbolic link");
    }

    @Test
    void noMapperWritesAFileAsJson() {
        ImageFile file = ImageFile.of(new byte[0], "a.png", "image/png");

        assertThatThrownBy(() -> new ObjectMapper().writeValueAsString(file))
                .hasMessageContaining("a file is not JSON; it is sent in a form");
        assertThatThrownBy(() -> JsonMapper.shared().writeValueAsString(file))
                .hasMessageContaining("a file is not JSON; it is sent in a form");
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
                .hasMessageStartingWith("a.png has more than 67108864 bytes");
        assertThat(read).hasValue(67_108_865);
    }
}
