package dev.proofsheet.picture;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A blocking download whose thread is interrupted while the server is silent. */
class ImageInterruptTests extends ImageTestCase {

    private final CountDownLatch asked = new CountDownLatch(1);

    private ImageDownloader interrupted() {
        OkHttpClient http = new OkHttpClient.Builder()
                .eventListener(new EventListener() {
                    @Override
                    public void requestHeadersEnd(Call call, Request request) {
                        asked.countDown();
                    }
                })
                .build();
        return ImageDownloader.builder()
                .httpClient(http)
                .options(DownloadOptions.defaults().allowPrivateAddresses().timeout(Duration.ofMinutes(2)))
                .build();
    }

    private Object use(ImageDownloader interrupted, String method) {
        return method.equals("save") ? interrupted.save(image(), target) : interrupted.read(image());
    }

    @ParameterizedTest
    @ValueSource(strings = {"save", "read"})
    void itEndsAtOnceAndLeavesNothing(String method) throws Exception {
        SERVER.stubFor(get("/image").willReturn(png(PNG).withFixedDelay(60_000)));
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                failure.completeExceptionally(new AssertionError(use(interrupted(), method)));
            } catch (RuntimeException e) {
                failure.complete(Thread.currentThread().isInterrupted() ? e : new AssertionError("flag is lost", e));
            }
        });
        thread.start();
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

        thread.interrupt();

        assertThat(failure.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ImageException.class)
                .hasMessageEndingWith("/image: the thread was interrupted");
        assertNothingIsLeft();
    }
}
