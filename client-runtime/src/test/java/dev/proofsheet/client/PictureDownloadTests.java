package dev.proofsheet.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import okhttp3.Dns;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureDownloadTests {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final byte[] PNG = latin("\u0089PNG\r\n\u001a\nand the rest");
    private static final byte[] JPEG = latin("\u00ff\u00d8\u00ff\u00e0and the rest");
    private static final byte[] WEBP = latin("RIFF1234WEBPand the rest");
    private static final String SECRET = "X-Amz-Signature=s3cret";

    @TempDir
    Path folder;

    private final PictureDownload download =
            PictureDownload.builder().allowPrivateAddresses().build();
    private Path target;

    @BeforeEach
    void nameTheTarget() {
        target = folder.resolve("picture");
    }

    @ParameterizedTest
    @CsvSource({
        "PNG, image/png, image/png",
        "JPEG, image/jpeg, image/jpeg",
        "JPEG, image/jpg, image/jpeg",
        "WEBP, image/webp, image/webp",
        "WEBP, IMAGE/WebP; q=1, image/webp",
        "PNG, application/octet-stream, image/png",
        "PNG, , image/png"
    })
    void aPictureIsSavedWhateverItsKind(String kind, String contentType, String mediaType) {
        byte[] content = bytes(kind);
        ResponseDefinitionBuilder response = aResponse().withBody(content);
        answer(contentType == null ? response : response.withHeader("Content-Type", contentType));

        assertThat(download.save(url(), target)).isEqualTo(new SavedPicture(target, mediaType, content.length));

        assertThat(target).hasBinaryContent(content);
        assertOnlyTheTargetIsThere();
    }

    @Test
    void aLargePictureIsSavedByteForByte() {
        byte[] content = padded(3_000_000);
        answer(png(content));

        assertThat(download.save(url(), target).bytes()).isEqualTo(3_000_000);

        assertThat(target).hasBinaryContent(content);
    }

    @Test
    void aFileThatStandsThereIsReplaced() throws IOException {
        Files.writeString(target, "old");
        answer(png(PNG));

        download.save(url(), target);

        assertThat(target).hasBinaryContent(PNG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data:image/png;base64,", "DATA:;BASE64,", "data:image/png;name=a;base64,", "", " \n"})
    void whatTravelsInTheReplyItselfIsSavedByTheSameCall(String prefix) {
        SavedPicture saved = download.save(prefix + Base64.getEncoder().encodeToString(PNG), target);

        assertThat(saved).isEqualTo(new SavedPicture(target, "image/png", PNG.length));
        assertThat(target).hasBinaryContent(PNG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no base64!",
                "iVBORw0K=GgoA",
                "PGh0bWw+",
                "ftp://127.0.0.1/picture",
                "file:///etc/passwd",
                "jar:file:/a!/b",
                "http://",
                "https://a b/",
                "data:image/png,iVBORw0KGgo=",
                "data:image/png;base64",
                "data:text/html;base64,iVBORw0KGgphbmQgdGhlIHJlc3Q=",
                "data:image/webp;base64,iVBORw0KGgphbmQgdGhlIHJlc3Q="
            })
    void whatNamesNoPictureIsRefused(String picture) {
        assertRefused(picture).hasMessageNotContaining("GgphbmQ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", "image/jpeg", "image/svg+xml"})
    void aContentTypeThatIsNotThatOfTheBytesIsRefused(String contentType) {
        answer(aResponse().withHeader("Content-Type", contentType).withBody(PNG));

        assertRefused(url()).hasMessageContaining(contentType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>an error page", "\u0089PNG", "RIFF1234WAVEfmt and more", "GIF89a and the rest"})
    void bytesThatAreNoPictureAreRefusedWhateverTheContentTypeSays(String content) {
        answer(png(latin(content)));

        assertRefused(url()).hasMessageMatching("(?s).*(its bytes are not those of a PNG, JPEG or WebP|it is empty)");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304, 400, 403, 404, 429, 500})
    void aStatusThatIsNoSuccessIsRefused(int status) {
        answer(png(PNG).withStatus(status));

        String reason = status == 204 ? "it is empty" : "the server answered with status " + status;
        assertRefused(url()).hasMessageEndingWith(reason);
    }

    @Test
    void thePictureMayBeAsLargeAsTheLimit() {
        answer(png(padded(1000)));

        assertThat(limited(1000).save(url(), target).bytes()).isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPictureBeyondTheLimitIsRefusedWhetherItsLengthIsDeclaredOrNot(boolean isDeclared) {
        ResponseDefinitionBuilder response = png(padded(1001));
        answer(isDeclared ? response.withHeader("Content-Length", "1001") : response.withChunkedDribbleDelay(2, 1));

        assertThatThrownBy(() -> limited(1000).save(url(), target))
                .isInstanceOf(PictureException.class)
                .hasMessageEndingWith("it is larger than the limit of 1000 bytes");
        assertNothingIsLeft();
    }

    @Test
    void aDeclaredLengthBeyondTheLimitIsRefusedBeforeAnythingIsRead() throws IOException {
        try (RawServer server = new RawServer("HTTP/1.1 200 OK\nContent-Length: 99999999999\n\n")) {
            assertRefused(server.url("/picture")).hasMessageEndingWith("it is larger than the limit of 67108864 bytes");
        }
    }

    @Test
    void whatGrowsWhenItIsUnpackedIsHeldToTheLimitToo() throws IOException {
        byte[] packed = packed(padded(100_000));
        assertThat(packed.length).isLessThan(10_000);
        answer(png(packed).withHeader("Content-Encoding", "gzip"));

        assertThat(limited(100_000).save(url(), folder.resolve("whole")).bytes())
                .isEqualTo(100_000);
        assertThatThrownBy(() -> limited(99_999).save(url(), target))
                .isInstanceOf(PictureException.class)
                .hasMessageEndingWith("it is larger than the limit of 99999 bytes");
        assertThat(target).doesNotExist();
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

    @Test
    void theDownloadEndsAtItsTimeout() {
        answer(png(PNG).withFixedDelay(60_000));
        PictureDownload impatient = PictureDownload.builder()
                .allowPrivateAddresses()
                .timeout(Duration.ofMillis(50))
                .build();

        assertThatThrownBy(() -> impatient.save(url(), target))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("timeout");
        assertNothingIsLeft();
    }

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f.1",
                "0177.0.0.1",
                "0.0.0.0",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "localhost",
                "LOCALHOST."
            })
    void thisMachineIsNotCalledUnderAnyOfItsNames(String host) {
        answer(png(PNG));

        assertThatThrownBy(() ->
                        PictureDownload.create().save("http://" + host + ":" + SERVER.getPort() + "/picture", target))
                .isInstanceOf(PictureException.class);

        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"private.invalid", "mixed.invalid", "127.0.0.2"})
    void aRedirectToAPrivateAddressIsNotFollowed(String host) {
        redirect("/start", 302, "http://" + host + ":" + SERVER.getPort() + "/picture");
        answer(png(PNG));

        assertThatThrownBy(() -> guarded(PictureDownloadTests::resolve).save(publicUrl("/start"), target))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("which is not public");

        SERVER.verify(1, getRequestedFor(urlEqualTo("/start")));
        SERVER.verify(0, getRequestedFor(urlPathEqualTo("/picture")));
    }

    @Test
    void theAddressThatWasLookedAtIsTheOneThatIsCalled() {
        answer(png(PNG));
        List<String> lookups = new ArrayList<>();
        Dns rebinding = host -> {
            lookups.add(host);
            return lookups.size() == 1 ? resolve("public.invalid") : resolve("private.invalid");
        };

        guarded(rebinding).save(publicUrl("/picture"), target);

        assertThat(lookups).containsExactly("public.invalid");
        assertThat(target).hasBinaryContent(PNG);
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

    @Test
    void theFutureHoldsThePicture() {
        answer(png(PNG));

        assertThat(download.saveAsync(url(), target).join())
                .isEqualTo(new SavedPicture(target, "image/png", PNG.length));
        assertOnlyTheTargetIsThere();
    }

    @Test
    void theFutureFailsWithTheSameException() {
        answer(aResponse().withStatus(404));

        CompletableFuture<SavedPicture> saved = download.saveAsync(url(), target);

        assertThatThrownBy(saved::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(PictureException.class)
                .hasMessageEndingWith("the server answered with status 404");
    }

    @Test
    void cancelledDownloadsMakeRoomForOthers() throws Exception {
        SERVER.stubFor(get("/slow").willReturn(png(PNG).withFixedDelay(60_000)));
        answer(png(PNG));
        CountDownLatch running = new CountDownLatch(8);
        PictureDownload shared = guarded(host -> {
            running.countDown();
            return resolve(host);
        });
        List<CompletableFuture<SavedPicture>> slow = IntStream.range(0, 8)
                .mapToObj(i -> shared.saveAsync(publicUrl("/slow"), folder.resolve("slow-" + i)))
                .toList();
        assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();

        slow.forEach(saved -> saved.cancel(true));

        shared.saveAsync(publicUrl("/picture"), target).get(10, TimeUnit.SECONDS);
        assertOnlyTheTargetIsThere();
    }

    /** Plays a network in which one address of this machine is public, and another is not. */
    private static List<InetAddress> resolve(String host) throws UnknownHostException {
        InetAddress open = InetAddress.getLoopbackAddress();
        InetAddress closed = InetAddress.getByName("127.0.0.2");
        return switch (host) {
            case "public.invalid" -> List.of(open);
            case "private.invalid" -> List.of(closed);
            case "mixed.invalid" -> List.of(open, closed);
            default -> throw new UnknownHostException(host);
        };
    }

    private static PictureDownload guarded(Dns resolver) {
        return PictureDownload.builder()
                .addresses(resolver, address -> address.getHostAddress().equals("127.0.0.1"))
                .build();
    }

    private static PictureDownload limited(long maxBytes) {
        return PictureDownload.builder()
                .allowPrivateAddresses()
                .maxBytes(maxBytes)
                .build();
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String picture) {
        Throwable failure = catchThrowable(() -> download.save(picture, target));
        assertNothingIsLeft();
        return assertThat(failure).isInstanceOf(PictureException.class);
    }

    private void assertNothingIsLeft() {
        assertThat(folder).isEmptyDirectory();
    }

    private void assertOnlyTheTargetIsThere() {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(ResponseDefinitionBuilder response) {
        SERVER.stubFor(any(urlPathEqualTo("/picture")).willReturn(response));
    }

    private static void redirect(String from, int status, String to) {
        SERVER.stubFor(any(urlPathEqualTo(from))
                .willReturn(aResponse().withStatus(status).withHeader("Location", to)));
    }

    private static ResponseDefinitionBuilder png(byte[] content) {
        return aResponse().withHeader("Content-Type", "image/png").withBody(content);
    }

    private static String url() {
        return SERVER.url("/picture");
    }

    private static String publicUrl(String path) {
        return "http://public.invalid:" + SERVER.getPort() + path;
    }

    private static byte[] bytes(String kind) {
        return switch (kind) {
            case "PNG" -> PNG;
            case "JPEG" -> JPEG;
            default -> WEBP;
        };
    }

    private static byte[] padded(int length) {
        byte[] content = new byte[length];
        for (int i = 0; i < length; i++) {
            content[i] = i < PNG.length ? PNG[i] : (byte) (i * 31);
        }
        return content;
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
