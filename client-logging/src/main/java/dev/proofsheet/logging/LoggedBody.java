package dev.proofsheet.logging;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
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

    String of(RequestBody body) throws IOException {
        if (body instanceof MultipartBody form) {
            return form.parts().stream().map(this::part).collect(Collectors.joining("\n"));
        }
        if (body.isOneShot() || body.isDuplex()) {
            return "(a stream, not shown)";
        }
        if (!isText(body.contentType())) {
            return notShown(body.contentType(), body.contentLength());
        }
        Start start = new Start();
        try (BufferedSink sink = Okio.buffer(start)) {
            body.writeTo(sink);
        }
        return text(start.bytes.readByteArray(), body.contentType());
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
        return text(response.peekBody(MOST_BYTES + 1).bytes(), type);
    }

    private String part(MultipartBody.Part part) {
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
        String text = new String(bytes, 0, Math.min(bytes.length, MOST_BYTES), charset);
        boolean isForm = type != null && type.subtype().equals("x-www-form-urlencoded");
        String shown = isForm ? redaction.query(text) : redaction.text(text, isCut);
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

    /** Keeps the first bytes that are written, and one more to tell that there are more. */
    private static final class Start implements Sink {
        private final Buffer bytes = new Buffer();

        @Override
        public void write(Buffer source, long byteCount) throws IOException {
            long kept = Math.min(byteCount, MOST_BYTES + 1 - bytes.size());
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
