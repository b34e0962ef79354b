package dev.proofsheet.picture;

import dev.proofsheet.client.internal.Completions;
import dev.proofsheet.client.internal.InterruptWatch;
import dev.proofsheet.client.internal.Time;
import dev.proofsheet.model.ImageSource;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The downloader that its builder builds. */
final class HttpImageDownloader implements ImageDownloader {
    private static final int MOST_DOWNLOADS = 8;
    private static final int IDLE_SECONDS = 10;

    private final DownloadOptions options;
    private final ImageConnections connections;
    private final Time time;
    private final Completions completions;
    private final Executor threads = threads();

    HttpImageDownloader(Builder builder) {
        this.options = builder.options;
        this.connections = new ImageConnections(builder);
        this.time = builder.time;
        this.completions = new Completions(builder.executor);
    }

    @Override
    public SavedImage save(ImageSource source, Path target) {
        return interruptible(download -> save(source, target, download));
    }

    @Override
    public byte[] read(ImageSource source) {
        return interruptible(download -> download.run(source, image -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            image.copyTo(bytes);
            return bytes.toByteArray();
        }));
    }

    private <T> T interruptible(Function<Download, T> use) {
        Download download = download();
        InterruptWatch.Watched watched = InterruptWatch.watch(download::cancel);
        try {
            return use.apply(download);
        } finally {
            watched.close();
        }
    }

    @Override
    public CompletableFuture<SavedImage> saveAsync(ImageSource source, Path target) {
        Download download = download();
        CompletableFuture<SavedImage> saved = new CompletableFuture<>();
        // However it is completed from outside, by cancel or by orTimeout, nobody waits for the download any more.
        CompletableFuture<SavedImage> unused = saved.whenComplete((result, failure) -> download.cancel());
        threads.execute(() -> {
            if (!saved.isDone()) {
                completions.elsewhere(completion(saved, source, target, download));
            }
        });
        return saved;
    }

    private static Runnable completion(
            CompletableFuture<SavedImage> saved, ImageSource source, Path target, Download download) {
        try {
            SavedImage image = save(source, target, download);
            return () -> saved.complete(image);
        } catch (RuntimeException | Error e) {
            return () -> saved.completeExceptionally(e);
        }
    }

    private static SavedImage save(ImageSource source, Path target, Download download) {
        TargetFile file = new TargetFile(target);
        file.requireWritable();
        return download.run(source, file::write);
    }

    private Download download() {
        return new Download(connections, options, time);
    }

    private static Executor threads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                MOST_DOWNLOADS, MOST_DOWNLOADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "image-download");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
