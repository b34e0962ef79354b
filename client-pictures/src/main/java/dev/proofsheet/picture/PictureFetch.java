package dev.proofsheet.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** One picture on its way to a file. Used once. */
final class PictureFetch {
    private static final int MOST_REDIRECTS = 5;
    private static final String ACCEPT = "image/png, image/jpeg, image/webp";

    private final OkHttpClient http;
    private final PublicAddresses addresses;
    private final PictureFile file;
    private final long deadline;
    private volatile boolean isCancelled;
    private volatile @Nullable Call call;

    PictureFetch(OkHttpClient http, PublicAddresses addresses, PictureFile file, Duration timeout) {
        this.http = http;
        this.addresses = addresses;
        this.file = file;
        this.deadline = System.nanoTime() + timeout.toNanos();
    }

    void cancel() {
        isCancelled = true;
        Call running = call;
        if (running != null) {
            running.cancel();
        }
    }

    SavedPicture save(String picture) {
        file.requireWritable();
        String text = picture.strip();
        if (hasScheme(text, "data:")) {
            return describing("the data URL", () -> fromDataUrl(text));
        }
        if (hasScheme(text, "http:") || hasScheme(text, "https:")) {
            HttpUrl url = HttpUrl.parse(text);
            if (url == null) {
                throw new PictureException("the picture's URL is malformed");
            }
            return describing(name(url), () -> fromWeb(url));
        }
        if (text.indexOf(':') >= 0) {
            throw new PictureException("the picture is neither Base64 nor a URL of http, https or data");
        }
        return describing("the Base64 text", () -> fromBase64(text, null));
    }

    private interface Source {
        SavedPicture save() throws IOException;
    }

    private static SavedPicture describing(String name, Source source) {
        try {
            return source.save();
        } catch (PictureException e) {
            throw new PictureException(name + " could not be saved: " + e.getMessage());
        } catch (IOException e) {
            throw new PictureException(name + " could not be saved: " + e, e);
        }
    }

    private SavedPicture fromDataUrl(String url) throws IOException {
        int comma = url.indexOf(',');
        String head = comma < 0 ? "" : url.substring("data:".length(), comma);
        int encoding = head.lastIndexOf(';');
        if (encoding < 0 || !head.substring(encoding + 1).equalsIgnoreCase("base64")) {
            throw new PictureException("it is not in Base64");
        }
        return fromBase64(url.substring(comma + 1), MediaType.parse(head.substring(0, encoding)));
    }

    private SavedPicture fromBase64(String base64, @Nullable MediaType declared) throws IOException {
        InputStream encoded = new ByteArrayInputStream(base64.getBytes(StandardCharsets.ISO_8859_1));
        return file.write(Base64.getDecoder().wrap(encoded), declared);
    }

    private SavedPicture fromWeb(HttpUrl first) throws IOException {
        HttpUrl url = first;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            try (Response response = send(url)) {
                if (!response.isRedirect()) {
                    return receive(response);
                }
                url = target(response);
            }
        }
        throw new PictureException("it was redirected more than " + MOST_REDIRECTS + " times");
    }

    private Response send(HttpUrl url) throws IOException {
        addresses.requirePermitted(url.host());
        Call next = http.newCall(
                new Request.Builder().url(url).header("Accept", ACCEPT).build());
        long remaining = deadline - System.nanoTime();
        if (remaining <= 0) {
            throw new PictureException("it took too long");
        }
        next.timeout().timeout(remaining, TimeUnit.NANOSECONDS);
        call = next;
        if (isCancelled) {
            next.cancel();
        }
        return next.execute();
    }

    private static HttpUrl target(Response response) {
        String location = response.header("Location");
        HttpUrl target = location == null ? null : response.request().url().resolve(location);
        if (target == null) {
            throw new PictureException("it was redirected to what is no URL of http or https");
        }
        if (response.request().url().isHttps() && !target.isHttps()) {
            throw new PictureException("it was redirected from https to http, where anybody could change it");
        }
        return target;
    }

    private SavedPicture receive(Response response) throws IOException {
        if (!response.isSuccessful()) {
            throw new PictureException("the server answered with status " + response.code());
        }
        ResponseBody body = response.body();
        if (!PictureType.isPossible(body.contentType())) {
            throw new PictureException("the server sent " + body.contentType() + " in place of a picture");
        }
        file.requireWithin(body.contentLength());
        return file.write(body.byteStream(), body.contentType());
    }

    /** What may be shown of a URL: its query can be a signature, and its user information a password. */
    private static String name(HttpUrl url) {
        return url.newBuilder()
                .username("")
                .password("")
                .query(null)
                .fragment(null)
                .build()
                .toString();
    }

    private static boolean hasScheme(String text, String scheme) {
        return text.regionMatches(true, 0, scheme, 0, scheme.length());
    }
}
