package dev.proofsheet.picture;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import dev.proofsheet.model.ImageSource;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is saved, and what is refused because it is not a complete image. */
class ImageContentTests extends ImageTestCase {

    @ParameterizedTest
    @CsvSource({
        "PNG, image/png, image/png",
        "JPEG, image/jpeg, image/jpeg",
        "JPEG, image/jpg, image/jpeg",
        "WEBP, image/webp, image/webp",
        "WEBP, IMAGE/WebP; q=1, image/webp",
        "GIF, image/gif, image/gif",
        "AVIF, image/avif, image/avif",
        "HEIC, image/heif, image/heic",
        "PNG, image/jpeg, image/png",
        "PNG, application/octet-stream, image/png",
        "PNG, binary/octet-stream, image/png",
        "PNG, , image/png",
        "PNG, nonsense, image/png"
    })
    void anImageIsSavedAndItsBytesSayWhatItIs(ImageType type, String contentType, String mediaType) {
        byte[] content = bytes(type);
        ResponseDefinitionBuilder response = aResponse().withBody(content);
        answer(contentType == null ? response : response.withHeader("Content-Type", contentType));

        assertThat(downloader.save(image(), target)).isEqualTo(new SavedImage(target, mediaType, content.length));

        assertThat(target).hasBinaryContent(content);
        assertOnlyTheTargetIsThere();
    }

    @Test
    void theMostLenientClientsAskForWhatProvidersSend() {
        answer(png(PNG));

        downloader.save(image(), target);

        SERVER.verify(WireMock.getRequestedFor(WireMock.urlEqualTo("/image"))
                .withHeader("Accept", WireMock.equalTo("image/png, image/jpeg, image/webp, image/*;q=0.5")));
    }

    @Test
    void aLargeImageIsSavedByteForByte() {
        byte[] content = TestImages.png(3_000_000);
        answer(png(content));

        assertThat(downloader.save(image(), target).bytes()).isEqualTo(3_000_000);
        assertThat(target).hasBinaryContent(content);
        assertThat(downloader.read(image())).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void whatAnEncoderWritesIsComplete(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), format, bytes);

        assertThat(downloader.read(base64(bytes.toByteArray()))).isEqualTo(bytes.toByteArray());
    }

    @ParameterizedTest
    @EnumSource(ImageType.class)
    void anImageThatIsCutAnywhereIsRefused(ImageType type) {
        byte[] content = bytes(type);
        for (int length = 0; length < content.length; length++) {
            ImageSource cut = base64(Arrays.copyOf(content, length));

            assertThatThrownBy(() -> downloader.save(cut, target))
                    .isInstanceOf(ImageException.class)
                    .hasMessageMatching("the Base64 image: (the " + type + " is truncated after " + length + " bytes"
                            + "|its bytes are not those of a known type of image|it is empty)");
        }
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @EnumSource(names = {"PNG", "JPEG", "WEBP"})
    void whatFollowsAnImageIsKept(ImageType type) {
        byte[] content = bytes(type);
        byte[] longer = Arrays.copyOf(content, content.length + 100_000);

        assertThat(downloader.read(base64(longer))).isEqualTo(longer);
    }

    @Test
    void aBoxMayReachToTheEndOfTheFile() {
        byte[] content = TestImages.latin("\u0000\u0000\u0000\u0010ftypheic\u0000\u0000\u0000\u0000"
                + "\u0000\u0000\u0000\u000cmetaabcd\u0000\u0000\u0000\u0000mdatand the rest");

        assertThat(downloader.read(base64(content))).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"meta", "mdat", "free"})
    void aFileWithoutBothPropertiesAndDataIsTruncated(String box) {
        byte[] content = TestImages.latin(
                "\u0000\u0000\u0000\u0010ftypavis\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0009" + box + "a");

        assertRefused(base64(content)).hasMessageContaining("the AVIF is truncated after 25 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", "text/plain; charset=utf-8", "video/mp4"})
    void aContentTypeOfSomethingElseIsRefused(String contentType) {
        answer(aResponse().withHeader("Content-Type", contentType).withBody(PNG));

        assertRefused(url()).hasMessageEndingWith("it is declared as " + contentType + ", which is not an image");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>an error page",
                "\u0089PNG",
                "RIFF1234WAVEfmt and more",
                "RIFXaaaaWEBP",
                "GIF88a and the rest",
                "\u0000\u0000\u0000\u0010ftypisom\u0000\u0000\u0000\u0000avif",
                "\u0000\u0000\u0000\u0001ftypheic\u0000\u0000\u0000\u0000heic",
                "\u0000\u0000\u0000\u0010fttpavif\u0000\u0000\u0000\u0000avif"
            })
    void bytesThatAreNotAnImageAreRefusedWhateverTheContentTypeSays(String content) {
        answer(png(TestImages.latin(content)));

        assertRefused(url()).hasMessageMatching("(?s).*(its bytes are not those of a known type of image|it is empty)");
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 204, 205, 206, 226, 304, 400, 401, 403, 404, 410})
    void anyStatusThatIsNotThatOfAWholeImageIsRefused(int status) {
        answer(png(PNG).withStatus(status));

        assertRefused(url()).hasMessage(url() + ": the server responded with status " + status);
        assertThat(time.pauses).isEmpty();
    }

    @Test
    void anImageThatAProxyHasChangedIsSaved() {
        answer(png(PNG).withStatus(203));

        assertThat(downloader.read(image())).isEqualTo(PNG);
    }

    private static byte[] bytes(ImageType type) {
        return switch (type) {
            case PNG -> TestImages.PNG;
            case JPEG -> TestImages.JPEG;
            case WEBP -> TestImages.WEBP;
            case GIF -> TestImages.GIF;
            case AVIF -> TestImages.AVIF;
            case HEIC -> TestImages.HEIC;
        };
    }
}
