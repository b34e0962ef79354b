package dev.proofsheet.picture;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is saved, and what is refused because it is no picture. */
class PictureContentTests extends PictureTestCase {

    @ParameterizedTest
    @CsvSource({
        "PNG, image/png, image/png",
        "JPEG, image/jpeg, image/jpeg",
        "JPEG, image/jpg, image/jpeg",
        "WEBP, image/webp, image/webp",
        "WEBP, IMAGE/WebP; q=1, image/webp",
        "PNG, application/octet-stream, image/png",
        "PNG, , image/png"
    })
    void aPictureIsSavedWhateverItsKind(String kind, String contentType, String mediaType) {
        byte[] content = bytes(kind);
        ResponseDefinitionBuilder response = aResponse().withBody(content);
        answer(contentType == null ? response : response.withHeader("Content-Type", contentType));

        assertThat(download.save(url(), target)).isEqualTo(new SavedPicture(target, mediaType, content.length));

        assertThat(target).hasBinaryContent(content);
        assertOnlyTheTargetIsThere();
    }

    @Test
    void aLargePictureIsSavedByteForByte() {
        byte[] content = padded(3_000_000);
        answer(png(content));

        assertThat(download.save(url(), target).bytes()).isEqualTo(3_000_000);

        assertThat(target).hasBinaryContent(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data:image/png;base64,", "DATA:;BASE64,", "data:image/png;name=a;base64,", "", " \n"})
    void whatTravelsInTheReplyItselfIsSavedByTheSameCall(String prefix) {
        SavedPicture saved = download.save(prefix + Base64.getEncoder().encodeToString(PNG), target);

        assertThat(saved).isEqualTo(new SavedPicture(target, "image/png", PNG.length));
        assertThat(target).hasBinaryContent(PNG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no base64!",
                "iVBORw0K=GgoA",
                "PGh0bWw+",
                "ftp://127.0.0.1/picture",
                "file:///etc/passwd",
                "jar:file:/a!/b",
                "http://",
                "https://a b/",
                "data:image/png,iVBORw0KGgo=",
                "data:image/png;base64",
                "data:text/html;base64,iVBORw0KGgphbmQgdGhlIHJlc3Q=",
                "data:image/webp;base64,iVBORw0KGgphbmQgdGhlIHJlc3Q="
            })
    void whatNamesNoPictureIsRefused(String picture) {
        assertRefused(picture).hasMessageNotContaining("GgphbmQ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", "image/jpeg", "image/svg+xml"})
    void aContentTypeThatIsNotThatOfTheBytesIsRefused(String contentType) {
        answer(aResponse().withHeader("Content-Type", contentType).withBody(PNG));

        assertRefused(url()).hasMessageContaining(contentType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>an error page", "\u0089PNG", "RIFF1234WAVEfmt and more", "GIF89a and the rest"})
    void bytesThatAreNoPictureAreRefusedWhateverTheContentTypeSays(String content) {
        answer(png(latin(content)));

        assertRefused(url()).hasMessageMatching("(?s).*(its bytes are not those of a PNG, JPEG or WebP|it is empty)");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304, 400, 403, 404, 429, 500})
    void aStatusThatIsNoSuccessIsRefused(int status) {
        answer(png(PNG).withStatus(status));

        String reason = status == 204 ? "it is empty" : "the server answered with status " + status;
        assertRefused(url()).hasMessageEndingWith(reason);
    }

    private static byte[] bytes(String kind) {
        return switch (kind) {
            case "PNG" -> PNG;
            case "JPEG" -> JPEG;
            default -> WEBP;
        };
    }
}
