package dev.proofsheet.client.internal;

import dev.proofsheet.client.Delivery;
import dev.proofsheet.client.Headers;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Travels with the request of one attempt, and carries what Retrofit has no way for: to the interceptors what the caller wants,
 * and back what is known of the exchange when it fails. What is known can be asked for while the exchange goes on, by the
 * thread that ends it.
 */
final class CallTag {
    private final Operation operation;
    private final Buffer body = new Buffer();
    private Map<String, String> headers = Map.of();
    private long deadline = Long.MAX_VALUE;
    private Delivery delivery = Delivery.NOT_SENT;
    private @Nullable Response response;
    private @Nullable Headers responseHeaders;
    private int hiddenStatus;

    private CallTag(Operation operation) {
        this.operation = operation;
    }

    static void attach(Request.Builder request, Operation operation) {
        request.tag(CallTag.class, new CallTag(operation));
    }

    static CallTag of(Request request) {
        return Objects.requireNonNull(request.tag(CallTag.class), "the request was made elsewhere");
    }

    /** Sets what the attempt is to be made with: headers, and the time on {@link System#nanoTime} when it ends. */
    void prepare(Map<String, String> headers, long deadline) {
        this.headers = headers;
        this.deadline = deadline;
    }

    Operation operation() {
        return operation;
    }

    Map<String, String> headers() {
        return headers;
    }

    long deadline() {
        return deadline;
    }

    synchronized Delivery delivery() {
        return delivery;
    }

    synchronized void sent() {
        delivery = Delivery.UNKNOWN;
    }

    synchronized void refusedBeforeProcessing() {
        delivery = Delivery.NOT_SENT;
    }

    synchronized void responded(Response response) {
        this.delivery = Delivery.ANSWERED;
        this.response = response;
        this.responseHeaders = null;
    }

    synchronized boolean hasResponse() {
        return response != null;
    }

    /** Whether an error status arrived. */
    synchronized boolean isRefused() {
        return response != null && !response.isSuccessful();
    }

    synchronized int status() {
        return response == null ? 0 : response.code();
    }

    synchronized Headers responseHeaders() {
        if (responseHeaders == null) {
            responseHeaders = response == null ? Headers.of() : copy(response.headers());
        }
        return responseHeaders;
    }

    private static Headers copy(okhttp3.Headers received) {
        String[] namesAndValues = new String[received.size() * 2];
        for (int index = 0; index < received.size(); index++) {
            namesAndValues[2 * index] = received.name(index);
            namesAndValues[2 * index + 1] = received.value(index);
        }
        return Headers.of(namesAndValues);
    }

    /** Keeps the body of an error, as much as arrives of it and at most so many bytes. */
    void keep(BufferedSource source, long mostBytes) {
        try {
            Buffer arrived = new Buffer();
            long left = mostBytes;
            for (long read = 0; read >= 0 && left > 0; left -= Math.max(read, 0)) {
                read = source.read(arrived, left);
                append(arrived);
            }
        } catch (IOException e) {
            // The status tells more than that its explanation broke off.
            return;
        }
    }

    private synchronized void append(Buffer arrived) {
        body.write(arrived, arrived.size());
    }

    /** Keeps bytes of the body that were read from a source into a buffer. */
    synchronized void keep(Buffer read, long offset, long byteCount) throws IOException {
        // To copy into a buffer would share its segments, which then return to no pool.
        read.copyTo(body.outputStream(), offset, byteCount);
    }

    /** Whether all of the body was kept. */
    synchronized boolean isWhole() {
        return body.size() < ExchangeRecorder.MOST_KEPT_BYTES;
    }

    /** Gives back what was kept of the body of a response that was read. */
    synchronized void release() {
        body.clear();
    }

    /** What was kept of the body. */
    synchronized Buffer body() {
        return body.clone();
    }

    synchronized String bodyText() {
        MediaType type = response == null ? null : response.body().contentType();
        Charset charset = type == null ? null : type.charset();
        return body().readString(charset == null ? StandardCharsets.UTF_8 : charset);
    }

    void hideStatus(int status) {
        hiddenStatus = status;
    }

    /** The status that was hidden; 0 if none was. */
    int hiddenStatus() {
        return hiddenStatus;
    }
}
