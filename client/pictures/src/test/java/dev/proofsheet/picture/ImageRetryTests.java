package dev.proofsheet.picture;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.proofsheet.model.ImageSource;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A download is repeated like any read. */
class ImageRetryTests extends ImageTestCase {

    static Stream<ResponseDefinitionBuilder> passingFailures() {
        return Stream.of(
                aResponse().withStatus(429),
                aResponse().withStatus(500),
                aResponse().withStatus(503),
                aResponse().withStatus(599),
                aResponse().withFault(Fault.EMPTY_RESPONSE),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
                png(Arrays.copyOf(PNG, PNG.length - 1)));
    }

    @ParameterizedTest
    @MethodSource("passingFailures")
    void aFailureThatPassesIsRepeated(ResponseDefinitionBuilder failure) {
        answer(failure, png(PNG));

        assertThat(downloader.save(image(), target).bytes()).isEqualTo(PNG.length);

        assertThat(target).hasBinaryContent(PNG);
        assertOnlyTheTargetIsThere();
        assertThat(time.pauses).containsExactly(Duration.ofMillis(500));
    }

    /** This status OkHttp repeats by itself. */
    @Test
    void aRequestThatTookTooLongForTheServerIsRepeated() {
        answer(aResponse().withStatus(408), png(PNG));

        assertThat(downloader.read(image())).isEqualTo(PNG);
    }

    @Test
    void anImageInMemoryIsOnlyThatOfTheLastAttempt() {
        answer(png(Arrays.copyOf(PNG, PNG.length - 1)), png(PNG));

        assertThat(downloader.read(image())).isEqualTo(PNG);
    }

    @Test
    void aFailureThatLastsIsRepeatedTwice() {
        answer(aResponse().withStatus(503));

        assertRefused(url()).hasMessage(url() + ": the server responded with status 503");

        SERVER.verify(3, anyRequestedFor(anyUrl()));
        assertThat(time.pauses).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "Fri, 02 Jan 2026 03:04:08 GMT"})
    void retryAfterSaysHowLongThePauseIs(String retryAfter) {
        answer(aResponse().withStatus(429).withHeader("Retry-After", retryAfter), png(PNG));

        downloader.save(image(), target);

        assertThat(time.pauses).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void aDateIsComparedWithTheTimeOfTheServer() {
        answer(
                aResponse()
                        .withStatus(429)
                        .withHeader("Date", "Fri, 02 Jan 2026 00:00:00 GMT")
                        .withHeader("Retry-After", "Fri, 02 Jan 2026 00:00:07 GMT"),
                png(PNG));

        downloader.save(image(), target);

        assertThat(time.pauses).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void noPauseGoesBeyondTheTimeout() {
        answer(aResponse().withStatus(503).withHeader("Retry-After", "10"));
        ImageDownloader impatient = ImageDownloader.builder()
                .options(LOCAL.timeout(Duration.ofSeconds(10)))
                .time(time)
                .build();

        assertThatThrownBy(() -> impatient.save(image(), target))
                .isInstanceOf(ImageException.class)
                .hasMessageEndingWith("the server responded with status 503");

        SERVER.verify(1, anyRequestedFor(anyUrl()));
        assertThat(time.pauses).isEmpty();
    }

    @Test
    void aRedirectIsFollowedAnewAtEachAttempt() {
        redirect("/start", 302, "/image");
        answer(aResponse().withStatus(500), png(PNG));

        downloader.save(ImageSource.ofUrl(SERVER.url("/start")), target);

        SERVER.verify(4, anyRequestedFor(anyUrl()));
    }

    @Test
    void whatIsInTheResponseItselfIsReadOnce() {
        assertRefused(base64(Arrays.copyOf(PNG, 80))).hasMessageEndingWith("the PNG is truncated after 80 bytes");

        assertThat(time.pauses).isEmpty();
    }

    @Test
    void anAddressThatIsNotAllowedIsRefusedAtOnce() {
        assertThatThrownBy(() -> guarded(ImageTestCase::resolve)
                        .build()
                        .save(ImageSource.ofUrl("http://private.invalid/image"), target))
                .isInstanceOf(ImageException.class)
                .hasMessageContaining("which is not public");

        assertThat(time.pauses).isEmpty();
    }

    @Test
    void anInterruptedThreadRepeatsNothingAndStaysInterrupted() {
        answer(aResponse().withStatus(503));
        ImageDownloader interrupting = ImageDownloader.builder()
                .options(LOCAL)
                .time(new FakeTime() {
                    @Override
                    public Runnable schedule(Duration delay, Runnable task) {
                        Thread.currentThread().interrupt();
                        return () -> {};
                    }
                })
                .build();

        assertThatThrownBy(() -> interrupting.save(image(), target)).isInstanceOf(ImageException.class);
        assertThat(Thread.interrupted()).isTrue();
        SERVER.verify(1, anyRequestedFor(anyUrl()));

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> downloader.save(image(), target)).isInstanceOf(ImageException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(time.pauses).isEmpty();
        assertNothingIsLeft();
    }

    @Test
    void aPauseEndsWhenItsTimeHasCome() throws IOException {
        answer(aResponse().withStatus(503).withHeader("Retry-After", "0"), png(PNG));

        assertThat(ImageDownloader.builder().options(LOCAL).build().read(image()))
                .isEqualTo(PNG);
    }

    private static void answer(ResponseDefinitionBuilder first, ResponseDefinitionBuilder second) {
        SERVER.stubFor(get("/image")
                .inScenario("retry")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("again")
                .willReturn(first));
        SERVER.stubFor(
                get("/image").inScenario("retry").whenScenarioStateIs("again").willReturn(second));
    }
}
