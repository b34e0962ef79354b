package dev.proofsheet.picture;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is whole, or as it was. */
class PictureFileTests extends PictureTestCase {

    @Test
    void aFileThatStandsThereIsReplaced() throws IOException {
        Files.writeString(target, "old");
        answer(png(PNG));

        download.save(url(), target);

        assertThat(target).hasBinaryContent(PNG);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK"})
    void aBrokenConnectionLeavesWhatStoodThere(Fault fault) throws IOException {
        Files.writeString(target, "old");
        answer(aResponse().withFault(fault));

        assertThatThrownBy(() -> download.save(url(), target))
                .isInstanceOf(PictureException.class)
                .hasCauseInstanceOf(IOException.class);

        assertThat(target).hasContent("old");
        assertOnlyTheTargetIsThere();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000\n\n", "Transfer-Encoding: chunked\n\n1000\n"})
    void aTruncatedPictureIsRefused(String framing) throws IOException {
        String content = "RIFF1234WEBPand the rest";
        try (RawServer server = new RawServer("HTTP/1.1 200 OK\nContent-Type: image/webp\n" + framing + content)) {
            assertRefused(server.url("/picture")).hasMessageContaining("unexpected end of stream");
        }
    }

    @Test
    void aFolderThatIsNotThereIsSaidBeforeAnythingIsSent() {
        answer(png(PNG));

        assertThatThrownBy(() -> download.save(url(), folder.resolve("none/picture")))
                .isInstanceOf(PictureException.class)
                .hasMessageStartingWith("there is no folder");
        assertThatThrownBy(() -> download.save(url(), folder))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("is a folder");
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }
}
