package dev.proofsheet.picture;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.proofsheet.model.ImageSource;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is complete, or as it was. */
class ImageFileTests extends ImageTestCase {

    @Test
    void aFileIsReplaced() throws IOException {
        Files.writeString(target, "old");
        answer(png(PNG));

        downloader.save(image(), target);

        assertThat(target).hasBinaryContent(PNG);
        assertOnlyTheTargetIsThere();
    }

    @Test
    void aTargetWithoutAFolderIsInTheCurrentOne() throws IOException {
        Path relative = Path.of("image-" + System.nanoTime() + ".png");
        try {
            assertThat(downloader.save(base64(PNG), relative).path()).isEqualTo(relative);
            assertThat(relative).hasBinaryContent(PNG);
        } finally {
            Files.deleteIfExists(relative);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK"})
    void aBrokenConnectionLeavesWhatWasThere(Fault fault) throws IOException {
        Files.writeString(target, "old");
        answer(aResponse().withFault(fault));

        assertThatThrownBy(() -> downloader.save(image(), target))
                .isInstanceOf(ImageException.class)
                .hasCauseInstanceOf(IOException.class);

        assertThat(target).hasContent("old");
        assertOnlyTheTargetIsThere();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 1000\n\n",
                "Content-Length: 50\n\n",
                "Transfer-Encoding: chunked\n\n1000\n",
                "Connection: close\n\n"
            })
    void aResponseThatEndsEarlyIsRefused(String framing) throws IOException {
        String content = new String(TestImages.png(100), 0, 99, StandardCharsets.ISO_8859_1);
        try (RawServer server = RawServer.of("HTTP/1.1 200 OK\nContent-Type: image/png\n" + framing, content)) {
            assertRefused(server.url("/image")).hasMessageMatching(".*(unexpected end of stream|is truncated after).*");
        }
        assertThat(time.pauses).hasSize(2);
    }

    @Test
    void anErrorLeavesNothing() {
        OkHttpClient failing = new OkHttpClient.Builder()
                .dns(host -> {
                    throw new StackOverflowError();
                })
                .build();
        ImageDownloader broken = ImageDownloader.builder().httpClient(failing).build();

        assertThatThrownBy(() -> broken.save(publicImage("/image"), target)).isInstanceOf(StackOverflowError.class);
        assertNothingIsLeft();
    }

    @Test
    void anErrorWhileAFileIsWrittenLeavesNothing() {
        TargetFile file = new TargetFile(target);
        ImageContent broken = new ImageContent(
                new java.io.InputStream() {
                    @Override
                    public int read() {
                        throw new OutOfMemoryError();
                    }

                    @Override
                    public int read(byte[] buffer, int offset, int length) {
                        throw new OutOfMemoryError();
                    }
                },
                1000);

        assertThatThrownBy(() -> file.write(broken)).isInstanceOf(OutOfMemoryError.class);
        assertNothingIsLeft();
    }

    @Test
    void aTargetThatCannotBeWrittenIsTheCallersMistakeAndNothingIsSent() throws IOException {
        answer(png(PNG));
        Path file = Files.writeString(folder.resolve("file"), "old");

        assertInvalid(folder.resolve("none/image"), "no folder " + folder.resolve("none") + "; create it first");
        assertInvalid(file.resolve("image"), "no folder " + file + "; create it first");
        assertInvalid(folder, folder + " is not a file; name the file that the image is saved to");
        assertInvalid(Path.of("/"), "/ is not a file; name the file that the image is saved to");
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void aLinkToADeviceIsNotReplaced() throws IOException {
        Path device = Path.of("/dev/null");
        assumeThat(Files.exists(device)).isTrue();
        Files.createSymbolicLink(target, device);

        assertInvalid(target, target + " is not a file; name the file that the image is saved to");
        assertThat(target).isSymbolicLink();
        Files.delete(target);
    }

    @Test
    void aReadOnlyFileIsNotReplaced() throws IOException {
        Files.writeString(target, "old");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r--r--r--"));
        // The superuser may write it all the same.
        assumeThat(Files.isWritable(target)).isFalse();

        assertInvalid(target, target + " is not writable; name another file, or change its permissions");
        assertThat(target).hasContent("old");
    }

    private void assertInvalid(Path path, String message) {
        assertThatThrownBy(() -> downloader.save(image(), path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-rw-rw-", "rwxr-x---", "-w-------"})
    void aFileThatIsReplacedKeepsItsPermissions(String permissions) throws IOException {
        Files.writeString(target, "old");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(permissions));

        downloader.save(base64(PNG), target);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo(permissions);
        assertThat(Files.size(target)).isEqualTo(PNG.length);
    }

    @Test
    void aNewFileHasTheDefaultPermissionsOfTheProcess() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "any");

        downloader.save(base64(PNG), target);

        assertThat(Files.getPosixFilePermissions(target)).isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    void nobodyElseReadsThePartOfAPrivateFileThatIsThere() throws IOException {
        Files.writeString(target, "old");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        Set<String> seen = new java.util.concurrent.ConcurrentSkipListSet<>();
        ImageContent content = new ImageContent(
                new java.io.ByteArrayInputStream(PNG) {
                    @Override
                    public synchronized int read(byte[] buffer, int offset, int length) {
                        try (Stream<Path> files = Files.list(folder)) {
                            for (Path file : files.toList()) {
                                seen.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
                            }
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                        return super.read(buffer, offset, length);
                    }
                },
                1000);

        new TargetFile(target).write(content);

        assertThat(seen).containsExactly("rw-------");
    }

    @Test
    void aSymbolicLinkIsReplacedAndWhatItLeadsToIsNotTouched() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "old");
        Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rw-------"));
        Files.createSymbolicLink(target, other);

        downloader.save(base64(PNG), target);

        assertThat(target).isRegularFile().hasBinaryContent(PNG);
        assertThat(Files.isSymbolicLink(target)).isFalse();
        assertThat(other).hasContent("old");
    }

    @Test
    void aLinkThatLeadsNowhereIsReplaced() throws IOException {
        Files.createSymbolicLink(target, folder.resolve("gone"));

        downloader.save(base64(PNG), target);

        assertThat(target).hasBinaryContent(PNG);
        assertThat(folder.resolve("gone")).doesNotExist();
        assertOnlyTheTargetIsThere();
    }

    @Test
    void aNameMayBeAsLongAsTheFileSystemAllows() {
        Path longest = folder.resolve("a".repeat(251) + ".png");

        assertThat(downloader.save(base64(PNG), longest).path()).hasBinaryContent(PNG);
    }

    @Test
    void aNameThatIsTooLongLeavesNothing() {
        assertThatThrownBy(() -> downloader.save(base64(PNG), folder.resolve("a".repeat(300))))
                .isInstanceOf(ImageException.class);
        assertNothingIsLeft();
    }

    @Test
    void aFileSystemWithoutPermissionsWillDo() throws IOException {
        URI zip = URI.create("jar:" + folder.resolve("images.zip").toUri());
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Path inside = files.getPath("/image.png");

            downloader.save(base64(PNG), inside);
            downloader.save(base64(PNG), inside);

            assertThat(Files.readAllBytes(inside)).isEqualTo(PNG);
        }
    }

    @Test
    void whereAFileCannotBeWrittenTheDownloadIsNotRepeated() throws IOException {
        answer(png(PNG));
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Path device = Path.of("/proc/self");
        Path unwritable = Files.isDirectory(device) ? device.resolve("image") : closed.resolve("image");
        assumeThat(Files.isDirectory(device)).isTrue();

        assertThatThrownBy(() -> downloader.save(image(), unwritable)).isInstanceOf(ImageException.class);

        SERVER.verify(1, anyRequestedFor(anyUrl()));
        assertThat(time.pauses).isEmpty();
    }

    @Test
    void theSameImageIsReadIntoMemory() {
        answer(png(PNG));

        assertThat(downloader.read(image())).isEqualTo(PNG);
        assertThat(downloader.read(ImageSource.ofUrl(" " + url() + "\n"))).isEqualTo(PNG);
        assertNothingIsLeft();
    }
}
