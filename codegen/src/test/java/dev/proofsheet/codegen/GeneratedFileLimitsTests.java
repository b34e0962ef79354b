package dev.proofsheet.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.proofsheet.model.ImageFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limits of files that a spec names are held by the builder of the form. */
class GeneratedFileLimitsTests {
    @TempDir
    static Path folder;

    private static Class<?> form;

    @BeforeAll
    static void generateAndCompile() throws Exception {
        String spec = TestSpecs.acme()
                .replace("              $ref: '#/components/schemas/EditRequest'\n", """
                                  $ref: '#/components/schemas/EditRequest'
                                encoding:
                                  image: { contentType: 'image/png, image/webp' }
                    """)
                .replace("""
                            image:
                              type: array
                              items:
                                type: string
                                format: binary
                    """, """
                            image:
                              type: array
                              maxItems: 2
                              items: { type: string, format: binary, maxLength: 10 }
                    """)
                .replace("""
                            mask:
                              type: string
                              format: binary
                    """, """
                            mask:
                              type: string
                              format: binary
                              maxLength: 5
                    """);
        form = GeneratedClient.of("acme", spec, folder).model("EditRequest");
    }

    @Test
    void whatIsWithinTheLimitsIsBuilt() throws Exception {
        assertThat(build(Collections.nCopies(2, image(10, "image/webp")), image(5, "image/gif")))
                .isInstanceOf(form);
    }

    @Test
    void whatIsNotIsNamed() {
        assertThatThrownBy(() -> build(
                        List.of(image(11, "image/png"), image(1, "image/gif"), image(1, "image/png")),
                        image(6, "image/png")))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"image\" has 3 items, and may have at most 2")
                .hasMessageContaining("\"image\" has the file fox.png of 11 bytes, and may have at most 10")
                .hasMessageContaining("of the type image/gif, and may be one of image/png, image/webp")
                .hasMessageContaining("\"mask\" has the file fox.png of 6 bytes, and may have at most 5");
    }

    @Test
    void theGuideOfTheBuilderCountsBytes() throws Exception {
        assertThat(Files.readString(
                        folder.resolve("generated/acme/src/main/java/dev/proofsheet/acme/model/EditRequest.java")))
                .contains("Limits: at most 5 bytes.");
    }

    private static Object build(List<ImageFile> images, ImageFile mask) throws ReflectiveOperationException {
        Object builder = form.getMethod("builder").invoke(null);
        Class<?> type = builder.getClass();
        type.getMethod("prompt", String.class).invoke(builder, "p");
        type.getMethod("image", List.class).invoke(builder, images);
        type.getMethod("mask", ImageFile.class).invoke(builder, mask);
        return type.getMethod("build").invoke(builder);
    }

    private static ImageFile image(int bytes, String mediaType) {
        return ImageFile.of(new byte[bytes], "fox.png", mediaType);
    }
}
