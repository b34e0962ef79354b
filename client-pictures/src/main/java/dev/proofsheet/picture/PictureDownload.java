package dev.proofsheet.picture;

import java.net.InetAddress;
import java.net.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/**
 * Saves pictures to files, from what a reply names them by.
 *
 * <p>That is a URL of {@code http} or {@code https}, a {@code data:} URL, or the picture itself in Base64. Content is
 * streamed, and has to be a PNG, JPEG or WebP by its first bytes and, where one is given, by its content type. It is
 * written beside its place and moved there when it is whole; a file that stands there is replaced.
 *
 * <p>No credential is ever sent: this is no part of a client. No address of a private network is called, directly or by
 * way of a redirect, and for the same reason no proxy. Make one and share it; safe for use by several threads.
 */
public final class PictureDownload {
    private static final int THREADS = 8;
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final OkHttpClient http;
    private final PublicAddresses addresses;
    private final long maxBytes;
    private final Duration timeout;
    private final Executor executor = executor();

    private PictureDownload(Builder builder) {
        this.addresses = new PublicAddresses(builder.resolver, builder.permitted);
        this.maxBytes = builder.maxBytes;
        this.timeout = builder.timeout;
        OkHttpClient.Builder client = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .dns(addresses);
        if (!builder.isPrivatePermitted) {
            // A proxy resolves names itself, to addresses that nobody looked at.
            client.proxy(Proxy.NO_PROXY);
        }
        this.http = client.build();
    }

    /** With the limits that the builder starts from. */
    public static PictureDownload create() {
        return builder().build();
    }

    /** With other limits. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Saves a picture, and returns when it is there.
     *
     * @param picture its URL, or its content in Base64
     * @param target the file; its folder has to exist
     * @throws PictureException if it could not be saved; then the target is as it was
     */
    public SavedPicture save(String picture, Path target) {
        return fetch(target).save(picture);
    }

    /**
     * Saves a picture on a thread of its own, eight at a time. To cancel the future ends the download.
     *
     * @see #save
     */
    public CompletableFuture<SavedPicture> saveAsync(String picture, Path target) {
        PictureFetch fetch = fetch(target);
        CompletableFuture<SavedPicture> saved = new CompletableFuture<>();
        // However it is completed from outside, by cancel or by orTimeout, nobody waits for the download any more.
        CompletableFuture<SavedPicture> unused = saved.whenComplete((result, failure) -> fetch.cancel());
        executor.execute(() -> complete(saved, fetch, picture));
        return saved;
    }

    private static void complete(CompletableFuture<SavedPicture> saved, PictureFetch fetch, String picture) {
        if (saved.isDone()) {
            return;
        }
        try {
            saved.complete(fetch.save(picture));
        } catch (RuntimeException | Error e) {
            saved.completeExceptionally(e);
        }
    }

    private PictureFetch fetch(Path target) {
        return new PictureFetch(http, addresses, new PictureFile(target, maxBytes), timeout);
    }

    private static Executor executor() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE.toMillis(), TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "picture-download");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** Sets the limits of a download. Not safe for use by several threads. */
    public static final class Builder {
        private long maxBytes = 64L * 1024 * 1024;
        private Duration timeout = Duration.ofMinutes(5);
        private Dns resolver = Dns.SYSTEM;
        private Predicate<InetAddress> permitted = PublicAddresses::isPublic;
        private boolean isPrivatePermitted;

        private Builder() {}

        /** Sets the size of the largest picture that is saved; 64 MiB when not set. */
        public Builder maxBytes(long maxBytes) {
            if (maxBytes <= 0) {
                throw new IllegalArgumentException("the limit has to be positive, and is " + maxBytes);
            }
            this.maxBytes = maxBytes;
            return this;
        }

        /** Sets how long one download takes at most, redirects included; five minutes when not set. */
        public Builder timeout(Duration timeout) {
            if (timeout.isNegative() || timeout.isZero()) {
                throw new IllegalArgumentException("the timeout has to be positive, and is " + timeout);
            }
            this.timeout = timeout;
            return this;
        }

        /** Permits addresses of private networks and of this machine, and the proxy that Java is set to. */
        public Builder allowPrivateAddresses() {
            this.isPrivatePermitted = true;
            this.permitted = address -> true;
            return this;
        }

        /** For tests, which reach no other address than those of this machine. */
        Builder addresses(Dns resolver, Predicate<InetAddress> permitted) {
            this.resolver = resolver;
            this.permitted = permitted;
            return this;
        }

        /** Builds what saves pictures within these limits. */
        public PictureDownload build() {
            return new PictureDownload(this);
        }
    }
}
