package dev.proofsheet.logging.internal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSink;
import okio.Okio;
import okio.Sink;
import okio.Timeout;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;
import retrofit2.http.Streaming;

/** The start of a body, where it is text and can be read without taking it away from who it is for. */
final class LoggedBody {
    static final int MOST_BYTES = 8 * 1024;

    private final LogRedaction redaction;

    LoggedBody(LogRedaction redaction) {
        this.redaction = redaction;
    }

    /** In lines. */
    List<String> of(RequestBody body) throws IOException {
        if (body instanceof MultipartBody form) {
            return form.parts().stream().map(LoggedBody::part).toList();
        }
        if (body.isOneShot() || body.isDuplex()) {
            return List.of("(a stream, not shown)");
        }
        if (!isText(body.contentType())) {
            return List.of(notShown(body.contentType(), body.contentLength()));
        }
        Start start = new Start(length());
        try (BufferedSink sink = Okio.buffer(start)) {
            body.writeTo(sink);
        }
        return List.of(text(start.bytes.readByteArray(), body.contentType()));
    }

    String of(Response response) throws IOException {
        MediaType type = response.body().contentType();
        if (isStreamed(response)) {
            return "(a stream, not shown)";
        }
        boolean isEncoded = response.header("Content-Encoding") != null;
        if (isEncoded || !isText(type)) {
            return notShown(type, response.body().contentLength());
        }
        return text(response.peekBody(length()).bytes(), type);
    }

    /** What is read of a body: one byte more than is shown says that it goes on, the others may end a credential. */
    private int length() {
        return MOST_BYTES + 1 + redaction.reach();
    }

    private static String part(MultipartBody.Part part) {
        Headers headers = part.headers();
        String disposition = headers == null ? null : headers.get("Content-Disposition");
        RequestBody body = part.body();
        return "(part) " + disposition + " " + notShown(body.contentType(), length(body));
    }

    private static long length(RequestBody body) {
        try {
            return body.contentLength();
        } catch (IOException e) {
            return -1;
        }
    }

    private String text(byte[] bytes, @Nullable MediaType type) {
        boolean isCut = bytes.length > MOST_BYTES;
        Charset charset = type == null ? StandardCharsets.UTF_8 : type.charset(StandardCharsets.UTF_8);
        String start = new String(bytes, 0, Math.min(bytes.length, MOST_BYTES), charset);
        String rest = isCut ? new String(bytes, MOST_BYTES, bytes.length - MOST_BYTES, charset) : "";
        String text = redaction.start(start + rest, start.length());
        boolean isForm = type != null && type.subtype().equals("x-www-form-urlencoded");
        String shown = isForm ? redaction.parameters(text) : redaction.text(text, isCut);
        return isCut ? shown + "… (more than " + MOST_BYTES + " bytes)" : shown;
    }

    private static String notShown(@Nullable MediaType type, long length) {
        return "(" + (type == null ? "of no type" : type) + ", " + (length < 0 ? "" : length + " bytes, ")
                + "not shown)";
    }

    private static boolean isText(@Nullable MediaType type) {
        return type != null
                && (type.type().equals("text")
                        || type.subtype().endsWith("json")
                        || type.subtype().endsWith("xml")
                        || type.subtype().equals("x-www-form-urlencoded"));
    }

    /** To read ahead in a stream of events would hold back the first until enough have come. */
    private static boolean isStreamed(Response response) {
        Invocation invocation = response.request().tag(Invocation.class);
        MediaType type = response.body().contentType();
        return (invocation != null && invocation.method().isAnnotationPresent(Streaming.class))
                || (type != null && type.subtype().equals("event-stream"));
    }

    /** Keeps the first bytes that are written. */
    private static final class Start implements Sink {
        private final Buffer bytes = new Buffer();
        private final int most;

        Start(int most) {
            this.most = most;
        }

        @Override
        public void write(Buffer source, long byteCount) throws IOException {
            long kept = Math.min(byteCount, most - bytes.size());
            bytes.write(source, kept);
            source.skip(byteCount - kept);
        }

        @Override
        public void flush() {}

        @Override
        public Timeout timeout() {
            return Timeout.NONE;
        }

        @Override
        public void close() {}
    }
}
