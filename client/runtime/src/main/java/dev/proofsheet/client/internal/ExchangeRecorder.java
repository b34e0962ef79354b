package dev.proofsheet.client.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** Adds the caller's headers, and records of the response what an exception needs: its head, and the start of its body. */
final class ExchangeRecorder implements Interceptor {
    /** More than a person could want to read. */
    static final long MOST_ERROR_BYTES = 1 << 20;

    /** The id of a job is near the start of a response. */
    static final long MOST_KEPT_BYTES = 64 * 1024;

    /** The status is known by then, and its explanation is not worth the whole timeout. */
    private static final Duration PATIENCE_FOR_ERRORS = Duration.ofSeconds(10);

    private final long mostBytes;

    ExchangeRecorder(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        CallTag tag = CallTag.of(chain.request());
        Request request = tag.headers().isEmpty() ? chain.request() : withHeaders(chain.request(), tag.headers());
        Response response = DeadlineDns.within(tag, () -> chain.proceed(request));
        tag.responded(response);
        if (!response.isSuccessful()) {
            return withRecordedError(response, tag);
        }
        return tag.operation().isStream()
                ? response
                : response.newBuilder()
                        .body(new RecordedBody(response.body(), tag))
                        .build();
    }

    private static Request withHeaders(Request request, Map<String, String> headers) {
        Request.Builder more = request.newBuilder();
        headers.forEach(more::header);
        return more.build();
    }

    private static Response withRecordedError(Response response, CallTag tag) {
        try (response) {
            BufferedSource source = response.body().source();
            source.timeout().deadline(PATIENCE_FOR_ERRORS.toNanos(), TimeUnit.NANOSECONDS);
            tag.keep(source, MOST_ERROR_BYTES);
        }
        Buffer body = tag.body();
        return response.newBuilder()
                .body(ResponseBody.create(body, response.body().contentType(), body.size()))
                .build();
    }

    /** Counts what is read after decompression, and keeps the start of it. */
    private final class RecordedBody extends ResponseBody {
        private final ResponseBody body;
        private final @Nullable MediaType type;
        private final BufferedSource source;

        RecordedBody(ResponseBody body, CallTag tag) {
            this.body = body;
            // OkHttp parses it anew each time that it is asked for.
            this.type = body.contentType();
            this.source = Okio.buffer(new ForwardingSource(body.source()) {
                private long total;

                @Override
                public long read(Buffer sink, long byteCount) throws IOException {
                    long read = super.read(sink, byteCount);
                    if (read < 0) {
                        return read;
                    }
                    long kept = Math.min(read, MOST_KEPT_BYTES - total);
                    if (kept > 0) {
                        tag.keep(sink, sink.size() - read, kept);
                    }
                    total += read;
                    if (total > mostBytes) {
                        throw new ResponseTooLargeException(mostBytes);
                    }
                    return read;
                }
            });
        }

        @Override
        public @Nullable MediaType contentType() {
            return type;
        }

        @Override
        public long contentLength() {
            return body.contentLength();
        }

        @Override
        public BufferedSource source() {
            return source;
        }
    }
}
