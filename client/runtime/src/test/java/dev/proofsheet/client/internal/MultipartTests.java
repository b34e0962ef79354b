package dev.proofsheet.client.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.proofsheet.model.ImageFile;
import dev.proofsheet.model.JsonValue;
import dev.proofsheet.model.internal.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The parts of a form, read from the socket. */
class MultipartTests {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final ImageFile FIRST = ImageFile.of(bytes("one"), "first.png", "image/png");
    private static final ImageFile SECOND = ImageFile.of(bytes("two"), "zweites Bild ä.webp", "image/webp");

    private final SampleApi api =
            SampleClient.builder().baseUrl(SERVER.baseUrl()).build().api();

    @BeforeEach
    void answer() {
        SERVER.stubFor(post("/edits").willReturn(ok()));
    }

    @Test
    void aFileThatIsGoneIsTheCallersMistakeAndNothingIsSent(@TempDir Path folder) throws IOException {
        Path path = Files.write(folder.resolve("fox.png"), new byte[1]);
        SampleForm form = SampleForm.builder().mask(ImageFile.of(path)).build();
        Files.delete(path);

        assertThatThrownBy(() -> api.edit(form).execute())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the file fox.png of the part 'mask' cannot be read");
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void aNumberThatWouldFillTheMemoryIsRefused() {
        SampleForm form =
                SampleForm.builder().strength(new BigDecimal("1E+1000000000")).build();

        assertThatThrownBy(() -> api.edit(form).execute())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the number 1E+1000000000 has more than 1000 digits");
    }

    @Test
    void everyPropertyIsAPartInTheOrderOfTheSpec() throws IOException {
        SampleForm form = SampleForm.builder()
                .quality(SampleQuality.of("brand-new"))
                .strength(new BigDecimal("1E+2"))
                .n(3)
                .mask(SECOND)
                .image(List.of(FIRST))
                .prompt("Grüße \"you\"")
                .additionalProperty("user", JsonValue.of("u-1"))
                .additionalProperty("stream", JsonValue.of(true))
                .build();

        assertThat(send(form)).isEqualTo("""
                        Content-Disposition: form-data; name="prompt"
                        Content-Type: text/plain; charset=UTF-8

                        Grüße "you"
                        --
                        Content-Disposition: form-data; name="image"; filename="first.png"
                        Content-Type: image/png

                        one
                        --
                        Content-Disposition: form-data; name="mask"; filename="zweites Bild ä.webp"
                        Content-Type: image/webp

                        two
                        --
                        Content-Disposition: form-data; name="n"
                        Content-Type: text/plain; charset=UTF-8

                        3
                        --
                        Content-Disposition: form-data; name="strength"
                        Content-Type: text/plain; charset=UTF-8

                        100
                        --
                        Content-Disposition: form-data; name="quality"
                        Content-Type: text/plain; charset=UTF-8

                        brand-new
                        --
                        Content-Disposition: form-data; name="user"
                        Content-Type: text/plain; charset=UTF-8

                        u-1
                        --
                        Content-Disposition: form-data; name="stream"
                        Content-Type: text/plain; charset=UTF-8

                        true
                        --
                        """);
    }

    @Test
    void eachFileOfAListIsAPart() throws IOException {
        String body = send(SampleForm.builder().image(List.of(FIRST, SECOND)).build());

        assertThat(body).containsSubsequence("name=\"image\"; filename=\"first", "name=\"image\"; filename=\"zweites");
    }

    @Test
    void whatIsNotSetIsNotSent() throws IOException {
        String body = send(SampleForm.builder().prompt("p").build());

        assertThat(body.lines().filter(line -> line.startsWith("Content-Disposition")))
                .containsExactly("Content-Disposition: form-data; name=\"prompt\"");
    }

    @Test
    void aFileOnDiskIsSentUnderItsNameWithTheTypeOfItsExtension(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("Photo.JPG"), "three");

        assertThat(send(SampleForm.builder().mask(ImageFile.of(file)).build())).startsWith("""
                        Content-Disposition: form-data; name="mask"; filename="Photo.JPG"
                        Content-Type: image/jpeg

                        three
                        """);
    }

    @Test
    void anObjectIsNoPart() {
        JsonValue object = JsonValue.of(Map.of());
        SampleForm form =
                SampleForm.builder().additionalProperty("options", object).build();

        assertThatThrownBy(() -> api.edit(form).execute())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the part 'options' is an object");
    }

    @Test
    void aFileTravelsThroughATreeAndNeverIntoText() throws JsonProcessingException {
        ObjectNode tree = Json.mapper().createObjectNode().put("n", 1);
        tree.putArray("image").addPOJO(FIRST);
        SampleForm form = Json.mapper().treeToValue(tree, SampleForm.class);

        assertThat(Json.mapper().<ObjectNode>valueToTree(form)).isEqualTo(tree);
        assertThatThrownBy(() -> Json.mapper().writeValueAsString(form)).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> Json.mapper().readValue("{\"mask\":\"x\"}", SampleForm.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    private String send(SampleForm form) throws IOException {
        assertThat(api.edit(form).execute().code()).isEqualTo(200);
        LoggedRequest request = SERVER.getAllServeEvents().get(0).getRequest();
        String contentType = request.getHeader("Content-Type");
        assertThat(contentType).startsWith("multipart/form-data; boundary=");
        String boundary = contentType.substring(contentType.indexOf('=') + 1);
        return new String(request.getBody(), StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .replaceAll("Content-Length: \\d+\n", "")
                .replace("--" + boundary + "--\n", "--\n")
                .replaceFirst("--" + boundary + "\n", "")
                .replace("--" + boundary + "\n", "--\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
