package dev.proofsheet.picture;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.proofsheet.model.ImageSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** Downloads on threads of their own. */
class ImageFutureTests extends ImageTestCase {

    @Test
    void theFutureHoldsTheImage() {
        answer(png(PNG));

        assertThat(downloader.saveAsync(image(), target).join())
                .isEqualTo(new SavedImage(target, "image/png", PNG.length));
        assertOnlyTheTargetIsThere();
    }

    @Test
    void theFutureFailsWithTheSameException() {
        answer(aResponse().withStatus(404));

        assertFails(downloader.saveAsync(image(), target), ImageException.class);
        assertFails(downloader.saveAsync(image(), folder), IllegalArgumentException.class);
    }

    @Test
    void anErrorEndsTheFutureToo() {
        OkHttpClient failing = new OkHttpClient.Builder()
                .dns(host -> {
                    throw new StackOverflowError();
                })
                .build();
        ImageDownloader broken = ImageDownloader.builder().httpClient(failing).build();

        assertFails(broken.saveAsync(publicImage("/image"), target), StackOverflowError.class);
        assertNothingIsLeft();
    }

    private static void assertFails(CompletableFuture<SavedImage> saved, Class<? extends Throwable> expected) {
        assertThatThrownBy(() -> saved.get(10, TimeUnit.SECONDS)).cause().isInstanceOf(expected);
    }

    @Test
    void cancelledDownloadsMakeRoomForOthers() throws Exception {
        SERVER.stubFor(get("/slow").willReturn(png(PNG).withFixedDelay(60_000)));
        answer(png(PNG));
        CountDownLatch running = new CountDownLatch(8);
        ImageDownloader shared = guarded(counting(running)).build();
        List<CompletableFuture<SavedImage>> slow = eight(shared, "/slow");
        assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();

        slow.forEach(saved -> saved.cancel(true));

        shared.saveAsync(publicImage("/image"), target).get(10, TimeUnit.SECONDS);
        assertOnlyTheTargetIsThere();
    }

    @Test
    void aDownloadThatIsCancelledWhileItPausesEnds() throws Exception {
        answer(aResponse().withStatus(503));
        CountDownLatch paused = new CountDownLatch(1);
        CountDownLatch unscheduled = new CountDownLatch(1);
        ImageDownloader pausing = ImageDownloader.builder()
                .options(LOCAL)
                .time(new FakeTime() {
                    @Override
                    public Runnable schedule(Duration delay, Runnable task) {
                        paused.countDown();
                        return unscheduled::countDown;
                    }
                })
                .build();
        CompletableFuture<SavedImage> saved = pausing.saveAsync(image(), target);
        assertThat(paused.await(10, TimeUnit.SECONDS)).isTrue();

        saved.cancel(true);

        assertThat(unscheduled.await(10, TimeUnit.SECONDS)).isTrue();
        assertNothingIsLeft();
    }

    @Test
    void aDownloadThatIsCancelledInTheQueueIsNeverSent() throws Exception {
        CountDownLatch running = new CountDownLatch(8);
        CountDownLatch release = new CountDownLatch(1);
        answer(png(PNG));
        ImageDownloader shared = guarded(blocking(running, release)).build();
        List<CompletableFuture<SavedImage>> first = eight(shared, "/image");
        assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<SavedImage> queued = shared.saveAsync(publicImage("/queued"), target);
        queued.cancel(true);
        CompletableFuture<SavedImage> last = shared.saveAsync(publicImage("/image"), folder.resolve("last"));
        release.countDown();

        CompletableFuture.allOf(first.toArray(CompletableFuture[]::new)).get(10, TimeUnit.SECONDS);
        last.get(10, TimeUnit.SECONDS);
        SERVER.verify(
                0,
                com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor(
                        com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo("/queued")));
        assertThat(target).doesNotExist();
    }

    @Test
    void theTimeInTheQueueDoesNotCount() throws Exception {
        CountDownLatch running = new CountDownLatch(8);
        CountDownLatch release = new CountDownLatch(1);
        answer(png(PNG));
        ImageDownloader shared = guarded(blocking(running, release)).build();
        List<CompletableFuture<SavedImage>> first = eight(shared, "/image");
        assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<SavedImage> queued = shared.saveAsync(publicImage("/image"), target);
        time.pass(Duration.ofHours(1));
        release.countDown();

        assertThat(queued.get(10, TimeUnit.SECONDS).bytes()).isEqualTo(PNG.length);
        CompletableFuture.allOf(first.toArray(CompletableFuture[]::new)).get(10, TimeUnit.SECONDS);
    }

    @Test
    void callbacksThatBlockFreezeNoDownload() throws Exception {
        answer(png(PNG));
        CountDownLatch blocked = new CountDownLatch(20);
        CountDownLatch release = new CountDownLatch(1);
        List<CompletableFuture<Void>> callbacks = new ArrayList<>();
        SERVER.stubFor(get("/slow")
                .willReturn(okForContentType("image/png", "").withBody(PNG).withFixedDelay(100)));
        for (int i = 0; i < 20; i++) {
            Path file = folder.resolve("image-" + i);
            callbacks.add(downloader
                    .saveAsync(ImageSource.ofUrl(SERVER.url("/slow")), file)
                    .thenAccept(saved -> {
                        blocked.countDown();
                        await(release);
                    }));
        }
        assertThat(blocked.await(10, TimeUnit.SECONDS)).isTrue();

        downloader.saveAsync(image(), target).get(10, TimeUnit.SECONDS);

        release.countDown();
        CompletableFuture.allOf(callbacks.toArray(CompletableFuture[]::new)).get(10, TimeUnit.SECONDS);
    }

    @Test
    void callbacksRunOnTheExecutor() throws Exception {
        SERVER.stubFor(get("/slow").willReturn(png(PNG).withFixedDelay(100)));
        SERVER.stubFor(get("/none").willReturn(aResponse().withStatus(404).withFixedDelay(100)));
        ImageDownloader own = ImageDownloader.builder()
                .options(LOCAL)
                .executor(task -> new Thread(task, "of the user").start())
                .build();

        assertThat(own.saveAsync(ImageSource.ofUrl(SERVER.url("/slow")), target)
                        .thenApply(saved -> Thread.currentThread().getName())
                        .get(10, TimeUnit.SECONDS))
                .isEqualTo("of the user");
        assertThat(own.saveAsync(ImageSource.ofUrl(SERVER.url("/none")), target)
                        .handle((saved, failure) -> Thread.currentThread().getName())
                        .get(10, TimeUnit.SECONDS))
                .isEqualTo("of the user");
    }

    @Test
    void withoutAnExecutorCallbacksRunOnNoThreadOfADownload() throws Exception {
        SERVER.stubFor(get("/slow").willReturn(png(PNG).withFixedDelay(100)));
        AtomicReference<Thread> thread = new AtomicReference<>();

        downloader
                .saveAsync(ImageSource.ofUrl(SERVER.url("/slow")), target)
                .thenAccept(saved -> thread.set(Thread.currentThread()))
                .get(10, TimeUnit.SECONDS);

        assertThat(thread.get().getName()).doesNotContain("image-download", "OkHttp");
        assertThat(thread.get().isDaemon()).isTrue();
    }

    @Test
    void anExecutorThatRejectsTheCompletionLosesNothing() throws Exception {
        ImageDownloader closed = ImageDownloader.builder()
                .options(LOCAL)
                .executor(task -> {
                    throw new RejectedExecutionException("closed");
                })
                .build();

        assertThat(closed.saveAsync(base64(PNG), target)
                        .get(10, TimeUnit.SECONDS)
                        .bytes())
                .isEqualTo(PNG.length);
        assertFails(closed.saveAsync(ImageSource.ofUrl("no url"), target), ImageException.class);
    }

    @Test
    void theThreadsOfDownloadsKeepNoProgramAlive() throws Exception {
        AtomicReference<Thread> thread = new AtomicReference<>();
        answer(png(PNG));
        ImageDownloader observed = guarded(host -> {
                    thread.set(Thread.currentThread());
                    return resolve(host);
                })
                .build();

        observed.saveAsync(publicImage("/image"), target).get(10, TimeUnit.SECONDS);

        assertThat(thread.get().getName()).isEqualTo("image-download");
        assertThat(thread.get().isDaemon()).isTrue();
        assertThatThrownBy(() -> ImageDownloader.builder()
                        .build()
                        .saveAsync(ImageSource.ofUrl("no url"), target)
                        .join())
                .isInstanceOf(CompletionException.class);
        assertThat(Files.exists(target)).isTrue();
    }

    private List<CompletableFuture<SavedImage>> eight(ImageDownloader shared, String path) {
        return IntStream.range(0, 8)
                .mapToObj(i -> shared.saveAsync(publicImage(path), folder.resolve("image-" + i)))
                .toList();
    }

    private static Dns counting(CountDownLatch running) {
        return host -> {
            running.countDown();
            return resolve(host);
        };
    }

    private static Dns blocking(CountDownLatch running, CountDownLatch release) {
        return host -> {
            running.countDown();
            await(release);
            return resolve(host);
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
