package dev.proofsheet.logging;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Writes each request and each reply as one text, without credentials and without the queries of signed URLs. */
public final class CallLog implements Interceptor {
    /** Writes nothing. */
    public static final CallLog SILENT = new CallLog(LogLevel.NONE, text -> {}, List.of(), List.of());

    private static final System.Logger LOGGER = System.getLogger("dev.proofsheet.client");

    private final LogLevel level;
    private final Consumer<String> sink;
    private final LogRedaction redaction;
    private final LoggedBody body;
    private final LongSupplier nanoTime;

    /**
     * Makes one.
     *
     * @param sink takes the texts
     * @param headers the names of headers that carry a credential, besides the common ones
     * @param parameters the names of query parameters that carry one
     */
    public CallLog(LogLevel level, Consumer<String> sink, Collection<String> headers, Collection<String> parameters) {
        this(level, sink, new LogRedaction(headers, parameters), System::nanoTime);
    }

    CallLog(LogLevel level, Consumer<String> sink, LogRedaction redaction, LongSupplier nanoTime) {
        this.level = level;
        this.sink = sink;
        this.redaction = redaction;
        this.body = new LoggedBody(redaction);
        this.nanoTime = nanoTime;
    }

    /** Writes a text to the system's logger {@code dev.proofsheet.client}, at its level {@code INFO}. */
    public static void toSystemLogger(String text) {
        LOGGER.log(System.Logger.Level.INFO, text);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        if (level == LogLevel.NONE) {
            return chain.proceed(request);
        }
        String line = request.method() + " " + redaction.url(request.url());
        write("--> " + line + details(request));
        long start = nanoTime.getAsLong();
        try {
            return logged(chain.proceed(request), line, start);
        } catch (IOException e) {
            write("<-- " + line + " failed" + since(start) + ": " + redaction.text(e.toString()));
            throw e;
        }
    }

    /** A body that breaks while its start is read fails here, with the exception that the caller would have seen. */
    private Response logged(Response response, String line, long start) throws IOException {
        String time = since(start);
        try {
            write("<-- " + response.code() + " " + line + time + details(response));
            return response;
        } catch (IOException e) {
            response.close();
            throw e;
        }
    }

    private String details(Request request) throws IOException {
        RequestBody content = request.body();
        String type = content == null || level == LogLevel.BASIC ? "" : "\nContent-Type: " + content.contentType();
        String shown = content == null || level != LogLevel.BODY ? "" : "\n\n" + body.of(content);
        return headers(request.headers()) + type + shown;
    }

    private String details(Response response) throws IOException {
        return headers(response.headers()) + (level == LogLevel.BODY ? "\n\n" + body.of(response) : "");
    }

    private String headers(Headers headers) {
        StringBuilder text = new StringBuilder();
        if (level.compareTo(LogLevel.HEADERS) >= 0) {
            for (int i = 0; i < headers.size(); i++) {
                String name = headers.name(i);
                text.append('\n').append(name).append(": ").append(redaction.header(name, headers.value(i)));
            }
        }
        return text.toString();
    }

    private String since(long start) {
        return " (" + TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - start) + " ms)";
    }

    /** A log that fails is no reason to lose a reply that was paid for. */
    private void write(String text) {
        try {
            sink.accept(text);
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.WARNING, "a call could not be logged", e);
        }
    }
}
