package dev.proofsheet.picture;

import dev.proofsheet.client.Headers;
import dev.proofsheet.client.internal.Redaction;
import dev.proofsheet.client.internal.RetryPolicy;
import dev.proofsheet.client.internal.Time;
import dev.proofsheet.model.ImageSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One image on its way from its source to its destination. Used once. */
final class Download {
    private static final int MOST_REDIRECTS = 5;
    private static final Pattern SPACE = Pattern.compile("\\s++");

    private final ImageConnections connections;
    private final DownloadOptions options;
    private final Time time;
    private final CompletableFuture<Void> cancelled = new CompletableFuture<>();
    private volatile @Nullable Call call;
    private long deadline;

    Download(ImageConnections connections, DownloadOptions options, Time time) {
        this.connections = connections;
        this.options = options;
        this.time = time;
    }

    /** What takes the image; after one that failed it may be given another. */
    interface Destination<T> {
        T receive(ImageContent image) throws IOException;
    }

    void cancel() {
        cancelled.complete(null);
        Call running = call;
        if (running != null) {
            running.cancel();
        }
    }

    <T> T run(ImageSource source, Destination<T> destination) {
        deadline = time.nanoTime() + Time.nanos(options.timeout);
        String url = source.url();
        String text = (url == null ? String.valueOf(source.base64()) : url).strip();
        boolean isData = text.regionMatches(true, 0, "data:", 0, "data:".length());
        HttpUrl web = url == null || isData ? null : HttpUrl.parse(text);
        String name =
                url == null ? "the Base64 image" : web == null ? "the image" : Redaction.NONE.text(web.toString());
        try {
            if (web != null) {
                return fromWeb(web, destination);
            }
            if (url != null && !isData) {
                throw new ImageException("invalid URL: must be one of http, https or data");
            }
            return isData ? fromDataUrl(text, destination) : fromBase64(text, null, destination);
        } catch (ImageException e) {
            throw new ImageException(name + ": " + Redaction.NONE.reason(e));
        } catch (PassingException e) {
            throw new ImageException(name + ": " + e.getMessage());
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted(name, e);
            }
            throw new ImageException(name + ": " + Redaction.NONE.text(e.toString()), Redaction.NONE.cause(e));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // OkHttp does not declare that it throws InterruptedException.
            Thread.currentThread().interrupt();
            throw interrupted(name, e);
        }
    }

    private static ImageException interrupted(String name, Exception cause) {
        return new ImageException(name + ": the thread was interrupted", Redaction.NONE.cause(cause));
    }

    private <T> T fromDataUrl(String url, Destination<T> destination) throws IOException {
        int comma = url.indexOf(',');
        String head = comma < 0 ? "" : url.substring("data:".length(), comma);
        int encoding = head.lastIndexOf(';');
        if (encoding < 0 || !head.substring(encoding + 1).strip().equalsIgnoreCase("base64")) {
            throw new ImageException("it is not in Base64");
        }
        String data = url.substring(comma + 1);
        return fromBase64(data, MediaType.parse(head.substring(0, encoding)), destination);
    }

    private <T> T fromBase64(String text, @Nullable MediaType declared, Destination<T> destination) throws IOException {
        // Only a data URL has percent signs, and there a plus is a plus.
        boolean isEncoded = text.indexOf('%') >= 0;
        byte[] image;
        try {
            String plain = isEncoded ? URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.ISO_8859_1) : text;
            String standard =
                    SPACE.matcher(plain).replaceAll("").replace('-', '+').replace('_', '/');
            image = Base64.getDecoder().decode(standard);
        } catch (IllegalArgumentException e) {
            throw new ImageException("invalid Base64: " + e.getMessage());
        }
        return receive(new ByteArrayInputStream(image), declared, destination);
    }

    private <T> T fromWeb(HttpUrl url, Destination<T> destination) throws IOException {
        for (int attempts = 1; ; attempts++) {
            try (Response response = follow(url)) {
                requireComplete(response);
                ImageContent.requireWithin(options.maxBytes, response.body().contentLength());
                return receive(response.body().byteStream(), response.body().contentType(), destination);
            } catch (IOException e) {
                pause(attempts, e);
            }
        }
    }

    /** Fails with the failure itself where it is the last. */
    private void pause(int attempts, IOException failure) throws IOException {
        Headers headers = failure instanceof PassingException passing ? passing.headers() : Headers.of();
        Duration pause = new RetryPolicy(time).pause(attempts, headers);
        // Where a file cannot be written, another download helps nobody.
        if (attempts > RetryPolicy.DEFAULT_MAX_RETRIES
                || failure instanceof FileSystemException
                || cancelled.isDone()
                || Thread.currentThread().isInterrupted()
                || pause.toNanos() >= deadline - time.nanoTime()) {
            throw failure;
        }
        CompletableFuture<Void> over = new CompletableFuture<>();
        Runnable unschedule = time.schedule(pause, () -> over.complete(null));
        try {
            CompletableFuture.anyOf(over, cancelled).get();
        } catch (InterruptedException | ExecutionException e) {
            Thread.currentThread().interrupt();
            throw failure;
        } finally {
            unschedule.run();
        }
    }

    private Response follow(HttpUrl first) throws IOException {
        Response response = send(first);
        for (int redirects = 0; response.isRedirect(); redirects++) {
            try (Response moved = response) {
                if (redirects == MOST_REDIRECTS) {
                    throw new ImageException("it was redirected more than " + MOST_REDIRECTS + " times");
                }
                response = send(target(moved));
            }
        }
        return response;
    }

    private Response send(HttpUrl url) throws IOException {
        long remaining = deadline - time.nanoTime();
        if (remaining <= 0) {
            throw new ImageException("it took longer than the timeout of " + options.timeout);
        }
        Call next = connections.call(url);
        next.timeout().timeout(remaining, TimeUnit.NANOSECONDS);
        call = next;
        if (cancelled.isDone()) {
            next.cancel();
        }
        return next.execute();
    }

    private static HttpUrl target(Response response) {
        String location = response.header("Location");
        HttpUrl target = location == null ? null : response.request().url().resolve(location);
        if (target == null) {
            throw new ImageException("it was redirected to an invalid URL: must be one of http or https");
        }
        if (response.request().url().isHttps() && !target.isHttps()) {
            throw new ImageException("it was redirected from https to http, where anyone could change it");
        }
        return target;
    }

    /** A partial response has the bytes of an image too. */
    private static void requireComplete(Response response) throws IOException {
        int status = response.code();
        String reason = "the server responded with status " + status;
        if (RetryPolicy.isPassing(status)) {
            String retryAfter = String.valueOf(response.header("Retry-After"));
            String date = String.valueOf(response.header("Date"));
            throw new PassingException(reason, Headers.of("Retry-After", retryAfter, "Date", date));
        }
        if (status != 200 && status != 203) {
            throw new ImageException(reason);
        }
    }

    private <T> T receive(InputStream content, @Nullable MediaType declared, Destination<T> destination)
            throws IOException {
        if (!ImageType.isPossible(declared)) {
            throw new ImageException("it is declared as " + declared + ", which is not an image");
        }
        return destination.receive(new ImageContent(content, options.maxBytes));
    }
}
