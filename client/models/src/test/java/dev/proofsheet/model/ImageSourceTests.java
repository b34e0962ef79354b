package dev.proofsheet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ImageSourceTests {
    private final ImageSource url = ImageSource.ofUrl("https://cdn.example/a.png?sig=s3cret");
    private final ImageSource base64 = ImageSource.ofBase64("aGk=", "image/png");

    @Test
    void anImageIsAtAUrlOrInBase64() {
        assertThat(url.url()).isEqualTo("https://cdn.example/a.png?sig=s3cret");
        assertThat(url.base64()).isNull();
        assertThat(url.mediaType()).isNull();
        assertThat(base64.url()).isNull();
        assertThat(base64.base64()).isEqualTo("aGk=");
        assertThat(base64.mediaType()).isEqualTo("image/png");
    }

    @Test
    @SuppressWarnings("NullAway") // the point of the test
    void oneOfThemMustBeThere() {
        assertThatNullPointerException()
                .isThrownBy(() -> ImageSource.ofUrl(null))
                .withMessage("url");
        assertThatNullPointerException()
                .isThrownBy(() -> ImageSource.ofBase64(null, "image/png"))
                .withMessage("base64");
    }

    @Test
    void sourcesAreEqualIfTheyHaveTheSameParts() {
        assertThat(base64)
                .isEqualTo(ImageSource.ofBase64("aGk=", "image/png"))
                .hasSameHashCodeAs(ImageSource.ofBase64("aGk=", "image/png"))
                .isNotEqualTo(ImageSource.ofBase64("aGk=", null))
                .isNotEqualTo(ImageSource.ofBase64("aGo=", "image/png"))
                .isNotEqualTo(ImageSource.ofUrl("aGk="));
        assertThat(url).isNotEqualTo(ImageSource.ofUrl("https://cdn.example/a.png"));
        assertThat(base64.hashCode()).isNotEqualTo(url.hashCode());
    }

    @ParameterizedTest
    @CsvSource({
        "https://cdn.example/a.png, url=https://cdn.example/a.png",
        "https://cdn.example/a.png?sig=s3cret#s3cret, url=https://cdn.example/a.png?…",
        "https://cdn.example/a.png#s3cret, url=https://cdn.example/a.png#…",
        "https://user:s3cret@cdn.example/a@b.png, url=https://…@cdn.example/a@b.png",
        "'data:image/png;base64,s3cret', url=data:…"
    })
    void whatCanBeASecretInAUrlIsNotPrinted(String url, String printed) {
        assertThat(ImageSource.ofUrl(url)).hasToString("ImageSource[" + printed + "]");
    }

    @Test
    void theContentIsNotPrinted() {
        assertThat(base64).hasToString("ImageSource[base64 of 4 characters, mediaType=image/png]");
    }

    @Test
    void jacksonWritesAndReadsIt() throws Exception {
        ObjectMapper jackson2 = new ObjectMapper();
        JsonMapper jackson3 = JsonMapper.shared();

        assertThat(jackson2.writeValueAsString(base64)).isEqualTo("{\"base64\":\"aGk=\",\"mediaType\":\"image/png\"}");
        assertThat(jackson2.readTree(jackson3.writeValueAsString(base64)))
                .isEqualTo(jackson2.readTree(jackson2.writeValueAsString(base64)));
        for (ImageSource source : new ImageSource[] {url, base64}) {
            assertThat(jackson2.readValue(jackson2.writeValueAsString(source), ImageSource.class))
                    .isEqualTo(source);
            assertThat(jackson3.readValue(jackson3.writeValueAsString(source), ImageSource.class))
                    .isEqualTo(source);
        }
        assertThatThrownBy(() -> jackson3.readValue("{}", ImageSource.class))
                .hasMessageContaining("an ImageSource must have either a url or base64");
    }
}
