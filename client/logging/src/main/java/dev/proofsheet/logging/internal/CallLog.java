package dev.proofsheet.logging.internal;

import dev.proofsheet.logging.LogLevel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Writes each request and each response as one text, without credentials and without the queries of signed URLs.
 *
 * <p>The credentials of a request are hidden in everything about it, also where the provider repeats them. Each header is a line
 * and the body is one; a line break or another control character within is escaped, so that nothing that was sent or received
 * can pass for a line of the log.
 */
public final class CallLog implements Interceptor {
    /** Writes nothing. */
    public static final CallLog SILENT = new CallLog(LogLevel.NONE, text -> {}, List.of(), List.of());

    /** The characters of an exception's message that a person could want. */
    private static final int LONGEST_REASON = 1_000;

    private static final System.Logger LOGGER = System.getLogger("dev.proofsheet.client");

    private final LogLevel level;
    private final Consumer<String> sink;
    private final LogRedaction redaction;
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
        LogRedaction exchange = redaction.of(request);
        String line = request.method() + " " + exchange.url(request.url());
        write(exchange, lines("--> " + line, request, exchange));
        long start = nanoTime.getAsLong();
        try {
            return logged(chain.proceed(request), line, start, exchange);
        } catch (IOException e) {
            String fault = e.toString();
            String reason = exchange.start(fault, Math.min(fault.length(), LONGEST_REASON));
            write(exchange, List.of("<-- " + line + " failed" + since(start) + ": " + exchange.text(reason, true)));
            throw e;
        }
    }

    /** A body that breaks while its start is read fails here, with the exception that the caller would have seen. */
    private Response logged(Response response, String line, long start, LogRedaction exchange) throws IOException {
        String time = since(start);
        try {
            write(exchange, lines("<-- " + response.code() + " " + line + time, response, exchange));
            return response;
        } catch (IOException e) {
            response.close();
            throw e;
        }
    }

    private List<String> lines(String first, Request request, LogRedaction exchange) throws IOException {
        List<String> lines = lines(first, request.headers(), exchange);
        RequestBody body = request.body();
        if (body != null && level != LogLevel.BASIC) {
            lines.add("Content-Type: " + body.contentType());
        }
        if (body != null && level == LogLevel.BODY) {
            lines.add("");
            lines.addAll(new LoggedBody(exchange).of(body));
        }
        return lines;
    }

    private List<String> lines(String first, Response response, LogRedaction exchange) throws IOException {
        List<String> lines = lines(first, response.headers(), exchange);
        if (level == LogLevel.BODY) {
            lines.add("");
            lines.add(new LoggedBody(exchange).of(response));
        }
        return lines;
    }

    private List<String> lines(String first, Headers headers, LogRedaction exchange) {
        List<String> lines = new ArrayList<>(List.of(first));
        if (level != LogLevel.BASIC) {
            for (int i = 0; i < headers.size(); i++) {
                lines.add(headers.name(i) + ": " + exchange.header(headers.name(i), headers.value(i)));
            }
        }
        return lines;
    }

    private String since(long start) {
        return " (" + TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - start) + " ms)";
    }

    /** A log that fails, in whatever way, is no reason to lose a response that was paid for. */
    private void write(LogRedaction exchange, List<String> lines) {
        try {
            sink.accept(lines.stream().map(exchange::line).collect(Collectors.joining("\n")));
        } catch (RuntimeException | Error e) {
            LOGGER.log(System.Logger.Level.WARNING, "a call could not be logged", e);
        }
    }
}
