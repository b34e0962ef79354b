package dev.proofsheet.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.proofsheet.model.GeneratedImages;
import dev.proofsheet.model.ImageSource;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The typed result of a job has what each success of the spec requires, and its images wherever they are. */
class GeneratedResultsTests {
    private static final String WHOLE = """
            {
              "output": { "images": [
                { "title": "a", "url": "https://a.invalid/a.png" },
                { "title": "b", "b64_json": "QUJD" },
                { "title": "neither" }
              ] },
              "previews": { "images": [] },
              "free": { "deep": 1 },
              "links": { "self": "here" },
              "list": ["one", "two"]
            }
            """;

    @TempDir
    static Path folder;

    private static GeneratedClient client;

    @BeforeAll
    static void generateAndCompile() throws IOException {
        client = GeneratedClient.of("acme", TestSpecs.resource("/specs/results.yaml"), folder, "ResultPrograms");
    }

    @Test
    void eachPartThatEverySuccessRequiresHasATypedAccessor() throws Exception {
        assertThat(run("all", WHOLE)).isEqualTo("3 0 here two {\"deep\":1}");
    }

    @Test
    void anImageIsItsAddressOrItsBase64() throws Exception {
        assertThat(run("sources", WHOLE)).isEqualTo("https://a.invalid/a.png|null null|QUJD");
    }

    @Test
    void aResponseWithImagesThatWereMadeForItIsOne() throws Exception {
        GeneratedImages sheet = (GeneratedImages)
                client.read("Sheet", "{\"notes\":[\"n\"],\"images\":[{\"url\":\"https://a.invalid/a.png\"}]}");

        assertThat(sheet.imageSources()).extracting(ImageSource::url).containsExactly("https://a.invalid/a.png");
        assertThat(client.model("Output").getInterfaces()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "output=/output",
                "images=/output/images",
                "previews=/previews",
                "deep=/free/deep",
                "free=/free",
                "self=/links/self",
                "list=/list"
            })
    void aMissingPartIsNamed(String property, String pointer) {
        String json = WHOLE.replaceFirst('"' + property + '"', "\"other\"");

        assertThatThrownBy(() -> run("all", json))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the response has no value at " + pointer);
    }

    @Test
    void aMissingElementIsNamed() {
        assertThatThrownBy(() -> run("all", WHOLE.replace(", \"two\"", "")))
                .hasMessage("the response has no value at /list/1");
    }

    private static Object run(String method, String json) throws Exception {
        return client.run("ResultPrograms", method, client.read("Job", json));
    }
}
