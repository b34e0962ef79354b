package dev.proofsheet.picture;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.proofsheet.model.ImageSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a download may lead, and what it takes along. */
class ImageRedirectTests extends ImageTestCase {
    private static final String SECRET = "X-Amz-Signature=s3cret";

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsFollowedWithoutAnyCredential(int status) {
        redirect("/start", status, "/image?a=1");
        SERVER.stubFor(get("/image?a=1").willReturn(png(PNG)));

        save(SERVER.baseUrl().replace("//", "//user:password@") + "/start");

        assertThat(target).hasBinaryContent(PNG);
        SERVER.verify(getRequestedFor(urlEqualTo("/image?a=1"))
                .withoutHeader("Authorization")
                .withoutHeader("Referer")
                .withoutHeader("Cookie"));
    }

    @Test
    void cookiesOfOneHopAreNotSentToTheNext() {
        SERVER.stubFor(get("/start")
                .willReturn(aResponse()
                        .withStatus(302)
                        .withHeader("Set-Cookie", "a=b")
                        .withHeader("Location", "/image")));
        SERVER.stubFor(get("/image").willReturn(png(PNG)));

        save(SERVER.url("/start"));

        SERVER.verify(getRequestedFor(urlEqualTo("/image")).withoutHeader("Cookie"));
    }

    @Test
    void fiveRedirectsAreFollowedAndNoSixth() {
        for (int i = 0; i < 6; i++) {
            redirect("/" + i, 302, "/" + (i + 1));
        }
        SERVER.stubFor(get("/6").willReturn(png(PNG)));

        assertThat(save(SERVER.url("/1")).bytes()).isEqualTo(PNG.length);
        assertThatThrownBy(() -> save(SERVER.url("/0")))
                .isInstanceOf(ImageException.class)
                .hasMessageEndingWith("it was redirected more than 5 times");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "data:image/png;base64,iVBORw0KGgphbmQ=", "ftp://127.0.0.1/", ""})
    void aRedirectToAnythingButTheWebIsRefused(String location) {
        SERVER.stubFor(any(urlPathEqualTo("/image"))
                .willReturn(
                        location.isEmpty()
                                ? aResponse().withStatus(302)
                                : aResponse().withStatus(302).withHeader("Location", location)));

        assertRefused(url()).hasMessageEndingWith("it was redirected to an invalid URL: must be one of http or https");
    }

    @Test
    void noQueryAndNoPasswordStandsInAnyMessage() {
        String signed = SERVER.baseUrl().replace("//", "//user:s3cret@") + "/image?" + SECRET + "#s3cret";
        answer(aResponse().withStatus(403).withBody("s3cret"));
        List<Throwable> failures = new ArrayList<>();
        failures.add(catchThrowable(() -> save(signed)));
        redirect("/image", 302, "ftp://host/?" + SECRET);
        failures.add(catchThrowable(() -> save(signed)));
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        failures.add(catchThrowable(() -> save(signed)));
        failures.add(catchThrowable(() -> ImageDownloader.builder().build().save(ImageSource.ofUrl(signed), target)));
        failures.add(catchThrowable(() -> save("https://a b/?" + SECRET)));
        failures.add(catchThrowable(() -> save("ftp://a/?" + SECRET)));

        assertThat(failures).hasSize(6).allSatisfy(failure -> {
            assertThat(failure).isInstanceOf(ImageException.class);
            assertThat(Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                            .map(Throwable::toString))
                    .noneMatch(text -> text.contains("s3cret"));
        });
    }

    private SavedImage save(String url) {
        return downloader.save(ImageSource.ofUrl(url), target);
    }
}
