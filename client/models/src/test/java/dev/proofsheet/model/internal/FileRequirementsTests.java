package dev.proofsheet.model.internal;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.proofsheet.model.ImageFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a spec asks of a file that is to be sent. */
class FileRequirementsTests {
    private final Requirements requirements = new Requirements("Upload", Set.of());

    @Test
    void aFileOfTheLargestSizeAndAListedTypeIsTaken() {
        requirements
                .file("file", image(10, "IMAGE/png; x=1"), 10, "image/png", "image/webp")
                .file("file", image(10, "text/plain"), 10)
                .file("file", null, 0, "image/png")
                .files("files", Arrays.asList(image(1, "image/png"), image(10, "image/png")), 10, "image/png")
                .files("files", null, 0);

        assertThatNoException().isThrownBy(requirements::check);
    }

    @Test
    void aFileThatIsTooLargeIsNamedWithItsSizeAndTheLimit() {
        requirements.file("file", image(11, "image/png"), 10);

        assertThatThrownBy(requirements::check)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Upload cannot be built: \"file\" has the file fox.png of 11 bytes, and may have at most 10");
    }

    @Test
    void aFileOfAnotherTypeIsNamedWithTheTypesThatMayBe() {
        requirements.file("file", image(1, "image/gif"), 10, "image/png", "image/webp");

        assertThatThrownBy(requirements::check)
                .hasMessage("Upload cannot be built: \"file\" has the file fox.png of the type image/gif, "
                        + "and may be one of image/png, image/webp");
    }

    @Test
    void eachOfSeveralFilesIsLookedAt() {
        requirements.files("files", List.of(image(1, "image/png"), image(11, "image/gif")), 10, "image/png");

        assertThatThrownBy(requirements::check)
                .hasMessageContaining("of 11 bytes, and may have at most 10; ")
                .hasMessageContaining("of the type image/gif");
    }

    @Test
    void aFileThatIsGoneIsRefusedBeforeItIsSent(@TempDir Path folder) throws IOException {
        Path path = Files.writeString(folder.resolve("gone.png"), "x");
        ImageFile gone = ImageFile.of(path);
        Files.delete(path);
        requirements.file("file", gone, 10);

        assertThatThrownBy(requirements::check)
                .hasMessage("Upload cannot be built: \"file\" has the file gone.png, which cannot be read");
    }

    private static ImageFile image(int bytes, String mediaType) {
        return ImageFile.of(new byte[bytes], "fox.png", mediaType);
    }
}
