package dev.proofsheet.picture;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Downloads on threads of their own. */
class PictureFutureTests extends PictureTestCase {

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
}
