package dev.proofsheet.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.proofsheet.model.ImageSource;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images in the response itself, in the forms of Base64 that APIs send. */
class Base64ImageTests extends ImageTestCase {
    /** Each length has its own padding. */
    private static final List<byte[]> IMAGES =
            List.of(TestImages.png(99), TestImages.png(100), TestImages.png(101), TestImages.JPEG);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:image/png;base64,",
                "DATA:;BASE64,",
                "data:image/png;name=a;base64,",
                "data:image/webp; base64 ,",
                "data:application/octet-stream;base64,"
            })
    void aDataUrlIsSaved(String prefix) {
        String url = prefix + Base64.getEncoder().encodeToString(PNG);

        assertThat(downloader.save(ImageSource.ofUrl(url), target))
                .isEqualTo(new SavedImage(target, "image/png", PNG.length));
        assertThat(target).hasBinaryContent(PNG);
        assertOnlyTheTargetIsThere();
    }

    @Test
    void aDataUrlMayBePercentEncoded() {
        String text = Base64.getEncoder().encodeToString(TestImages.JPEG);
        assertThat(text).contains("/", "+");
        String encoded = text.replace("/", "%2F").replace("+", "%2b").replace("=", "%3D");

        assertThat(downloader.read(ImageSource.ofUrl("data:image/jpeg;base64," + encoded)))
                .isEqualTo(TestImages.JPEG);
        assertThat(downloader.read(ImageSource.ofUrl("data:image/jpeg;base64,%2F" + text.substring(1))))
                .isEqualTo(TestImages.JPEG);
    }

    @Test
    void aDataUrlInPlaceOfBase64IsSavedToo() {
        String url = "data:image/png;base64," + Base64.getEncoder().encodeToString(PNG);

        assertThat(downloader.read(ImageSource.ofBase64(url))).isEqualTo(PNG);
    }

    @Test
    void everyKindOfBase64IsRead() {
        for (byte[] image : IMAGES) {
            assertReads(image, Base64.getEncoder().encodeToString(image));
            assertReads(image, Base64.getEncoder().withoutPadding().encodeToString(image));
            assertReads(image, Base64.getUrlEncoder().encodeToString(image));
            assertReads(image, Base64.getUrlEncoder().withoutPadding().encodeToString(image));
            assertReads(image, Base64.getMimeEncoder().encodeToString(image));
            assertReads(image, Base64.getMimeEncoder(4, new byte[] {'\n'}).encodeToString(image) + "\n");
            assertReads(image, " \t" + Base64.getEncoder().encodeToString(image) + " \r\n");
        }
    }

    private void assertReads(byte[] image, String text) {
        assertThat(downloader.read(ImageSource.ofBase64(text))).isEqualTo(image);
    }

    @Test
    void truncatedBase64IsRefused() {
        for (byte[] image : IMAGES) {
            String text = Base64.getEncoder().encodeToString(image);
            int characters =
                    Base64.getEncoder().withoutPadding().encodeToString(image).length();
            for (int length = 0; length < characters; length++) {
                ImageSource cut = ImageSource.ofBase64(text.substring(0, length));
                assertThatThrownBy(() -> downloader.save(cut, target)).isInstanceOf(ImageException.class);
            }
        }
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no base64!",
                "iVBORw0K=GgoA",
                "iVBORw==iVBORw==",
                "iVBO*Rw0KGgo",
                "iVBO\u00e9Rw0KGgo",
                "iVBO\u0130Rw0KGgo",
                "iVBO%zzRw0KGgo",
                "PGh0bWw+"
            })
    void otherTextIsRefusedAndNotQuoted(String text) {
        assertRefused(ImageSource.ofBase64(text))
                .hasMessageStartingWith("the Base64 image: ")
                .hasMessageNotContaining("Rw0K");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no url",
                "ftp://127.0.0.1/image",
                "file:///etc/passwd",
                "jar:file:/a!/b",
                "http://",
                "https://a b/",
                "/relative",
                "//127.0.0.1/image"
            })
    void anotherUrlIsRefused(String url) {
        assertRefused(url).hasMessage("the image: invalid URL: must be one of http, https or data");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:image/png,iVBORw0KGgo=",
                "data:image/png;base64",
                "data:image/png;base65,iVBORw0KGgo=",
                "data:text/html;base64,iVBORw0KGgphbmQgdGhlIHJlc3Q="
            })
    void aDataUrlOfSomethingElseIsRefused(String url) {
        assertRefused(url).hasMessageStartingWith("the image: it is ").hasMessageNotContaining("iVBORw0K");
    }
}
