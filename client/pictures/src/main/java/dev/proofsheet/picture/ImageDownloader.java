package dev.proofsheet.picture;

import dev.proofsheet.client.internal.Time;
import dev.proofsheet.logging.LogLevel;
import dev.proofsheet.logging.internal.CallLog;
import dev.proofsheet.model.ImageSource;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Saves images to files, or reads them into memory.
 *
 * <p>An image is at a URL of {@code http}, {@code https} or {@code data}, or is given in Base64: with the standard or the
 * URL-safe alphabet, with or without padding and line breaks. It must be a PNG, JPEG, WebP, GIF, AVIF or HEIC by its first bytes,
 * whichever of them its content type names, and complete: a PNG has its last chunk, a JPEG its end marker, a GIF its last byte,
 * and the others are as long as they declare. Bytes behind the end of a PNG, JPEG or WebP are kept. A response must have the
 * status 200 or 203. A download is repeated twice at most after 408, 429, 5xx, a failed connection or a truncated image, as
 * {@code Retry-After} says.
 *
 * <p>A file is complete or not there: an image is written beside its target and moved there at the end. A file that is replaced
 * keeps its POSIX permissions, but not its owner and group; a new file has the default permissions of the process. A target that
 * is a symbolic link is itself replaced, and the file that it points to is not changed.
 *
 * <p>No credential is sent. Private addresses are not called, neither directly nor after a redirect.
 *
 * <p>Create one and share it; it is safe for use by several threads. Every method has an implementation that throws
 * {@link UnsupportedOperationException}, so that a fake overrides only what is used.
 */
public interface ImageDownloader {

    /**
     * Saves an image, and returns when it is there.
     *
     * @param target the file; its folder must exist. A file that is there is replaced and its permissions are kept; a link is
     *     replaced by a file
     * @throws ImageException if the image could not be saved; then the target is as it was
     * @throws IllegalArgumentException if the target is not a file, or may not be written
     */
    default SavedImage save(ImageSource source, Path target) {
        throw new UnsupportedOperationException();
    }

    /**
     * Saves an image on another thread, eight at a time. The timeout begins when the download does. Cancelling the future ends
     * the download.
     *
     * @see #save
     */
    default CompletableFuture<SavedImage> saveAsync(ImageSource source, Path target) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads an image into memory.
     *
     * @throws ImageException if it could not be read
     */
    default byte[] read(ImageSource source) {
        throw new UnsupportedOperationException();
    }

    /** Starts from the default options, and connections of its own. */
    static Builder builder() {
        return new Builder();
    }

    /** Configures a downloader. Not safe for use by several threads. */
    final class Builder {
        DownloadOptions options = DownloadOptions.defaults();
        OkHttpClient http = new OkHttpClient();

        @Nullable
        Executor executor;

        CallLog log = CallLog.SILENT;
        Predicate<InetAddress> permitted = PublicAddresses::isPublic;
        Time time = Time.system();

        private Builder() {}

        /** Sets the limits of downloads, and where they may lead. */
        public Builder options(DownloadOptions options) {
            this.options = options;
            return this;
        }

        /**
         * Shares the connections, TLS and DNS of an OkHttpClient, and with {@link DownloadOptions#viaProxy} its proxy.
         *
         * <p>Its interceptors, authenticator, cookies, cache and redirects are not used; of its timeouts only that of connecting.
         */
        public Builder httpClient(OkHttpClient http) {
            this.http = http;
            return this;
        }

        /**
         * Sets where futures are completed, and with them the functions that depend on them; on daemon threads if not set. Where
         * it rejects a task, the future is completed on another thread.
         */
        public Builder executor(Executor executor) {
            this.executor = executor;
            return this;
        }

        /** Logs each request and each response as one text, without the queries of signed URLs. */
        public Builder logging(LogLevel level, Consumer<String> log) {
            this.log = new CallLog(level, log, List.of(), List.of());
            return this;
        }

        /** For tests, which reach no other address than those of this machine. */
        Builder permitted(Predicate<InetAddress> permitted) {
            this.permitted = permitted;
            return this;
        }

        /** For tests, in which no time passes. */
        Builder time(Time time) {
            this.time = time;
            return this;
        }

        /** Builds the downloader. */
        public ImageDownloader build() {
            return new HttpImageDownloader(this);
        }
    }
}
