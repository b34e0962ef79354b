package dev.proofsheet.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.model.ImageSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageSourcesTests {
    private static final ImageSources.Property UNREADABLE = () -> {
        throw new IllegalStateException("\"url\" cannot be read");
    };

    @Test
    void aTextIsAUrlIfItBeginsWithAScheme() {
        assertThat(ImageSources.of("https://host/a.png")).containsExactly(ImageSource.ofUrl("https://host/a.png"));
        assertThat(ImageSources.of("data:image/png;base64,AAAA"))
                .containsExactly(ImageSource.ofUrl("data:image/png;base64,AAAA"));
        assertThat(ImageSources.of("iVBORw0KGgo=")).containsExactly(ImageSource.ofBase64("iVBORw0KGgo="));
    }

    @Test
    void theFirstPropertyThatIsPresentCounts() {
        assertThat(ImageSources.of(() -> null, () -> "AAAA", () -> "BBBB"))
                .containsExactly(ImageSource.ofBase64("AAAA"));
        assertThat(ImageSources.of(() -> null, () -> null)).isEmpty();
    }

    @Test
    void aPropertyThatCannotBeReadHidesNoOther() {
        assertThat(ImageSources.of(UNREADABLE, () -> "AAAA")).containsExactly(ImageSource.ofBase64("AAAA"));
        assertThat(ImageSources.of(UNREADABLE)).isEmpty();
    }

    @Test
    void aListIsReadWithoutItsNulls() {
        assertThat(ImageSources.each(Arrays.asList("a", null, "b"))).containsExactly("a", "b");
        assertThat(ImageSources.each((List<String>) null)).isEmpty();
    }
}
