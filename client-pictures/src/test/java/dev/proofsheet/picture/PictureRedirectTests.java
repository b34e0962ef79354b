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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a download may lead, and what it takes along. */
class PictureRedirectTests extends PictureTestCase {
    private static final String SECRET = "X-Amz-Signature=s3cret";

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsFollowedWithoutAnyCredential(int status) {
        redirect("/start", status, "/picture?a=1");
        SERVER.stubFor(get("/picture?a=1").willReturn(png(PNG)));

        download.save(SERVER.baseUrl().replace("//", "//user:password@") + "/start", target);

        assertThat(target).hasBinaryContent(PNG);
        SERVER.verify(getRequestedFor(urlEqualTo("/picture?a=1"))
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
                        .withHeader("Location", "/picture")));
        SERVER.stubFor(get("/picture").willReturn(png(PNG)));

        download.save(SERVER.url("/start"), target);

        SERVER.verify(getRequestedFor(urlEqualTo("/picture")).withoutHeader("Cookie"));
    }

    @Test
    void fiveRedirectsAreFollowedAndNoSixth() {
        for (int i = 0; i < 6; i++) {
            redirect("/" + i, 302, "/" + (i + 1));
        }
        SERVER.stubFor(get("/6").willReturn(png(PNG)));

        assertThat(download.save(SERVER.url("/1"), target).bytes()).isEqualTo(PNG.length);
        assertThatThrownBy(() -> download.save(SERVER.url("/0"), target))
                .isInstanceOf(PictureException.class)
                .hasMessageEndingWith("it was redirected more than 5 times");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "data:image/png;base64,iVBORw0KGgphbmQ=", "ftp://127.0.0.1/", ""})
    void aRedirectToAnythingButTheWebIsRefused(String location) {
        SERVER.stubFor(any(urlPathEqualTo("/picture"))
                .willReturn(
                        location.isEmpty()
                                ? aResponse().withStatus(302)
                                : aResponse().withStatus(302).withHeader("Location", location)));

        assertRefused(url()).hasMessageEndingWith("it was redirected to what is no URL of http or https");
    }

    @Test
    void noQueryAndNoPasswordStandsInAnyMessage() {
        String signed = SERVER.baseUrl().replace("//", "//user:s3cret@") + "/picture?" + SECRET + "#s3cret";
        answer(aResponse().withStatus(403).withBody("s3cret"));
        List<Throwable> failures = new ArrayList<>();
        failures.add(catchThrowable(() -> download.save(signed, target)));
        redirect("/picture", 302, "ftp://host/?" + SECRET);
        failures.add(catchThrowable(() -> download.save(signed, target)));
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        failures.add(catchThrowable(() -> download.save(signed, target)));
        failures.add(catchThrowable(() -> PictureDownload.create().save(signed, target)));
        failures.add(catchThrowable(() -> download.save("https://a b/?" + SECRET, target)));
        failures.add(catchThrowable(() -> download.save("ftp://a/?" + SECRET, target)));

        assertThat(failures).hasSize(6).allSatisfy(failure -> {
            assertThat(failure).isInstanceOf(PictureException.class);
            assertThat(Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                            .map(Throwable::toString))
                    .noneMatch(text -> text.contains("s3cret"));
        });
    }
}
