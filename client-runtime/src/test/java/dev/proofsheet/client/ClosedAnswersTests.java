package dev.proofsheet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.ForwardingSource;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every answer is closed whatever comes of it: one that is not holds its connection for ever. */
class ClosedAnswersTests {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final OkHttpClient http = Transport.client(Transport.standard(), TIMEOUT)
            .newBuilder()
            .addInterceptor(this::counted)
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 OK | {\"id\":\"1\"} | 1",
                "200 OK | {\"id\":5} | 1",
                "200 OK | <html>Welcome</html> | 1",
                "200 OK | '' | 1",
                "204 No Content | '' | 1",
                "302 Found | elsewhere | 1",
                "400 Bad | {\"error\":\"no\"} | 1",
                "429 Slow Down | '' | 3",
                "503 Unavailable | <html>Sorry</html> | 3"
            })
    void afterACall(String status, String body, int attempts) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(status, body);
                RecordedRetries retries = new RecordedRetries()) {
            Throwable unused =
                    catchThrowable(() -> sender(retries).send(api(server).listModels()));
        }
        assertThat(answers).hasValue(attempts);
        assertThat(closed).hasValue(attempts);
    }

    @Test
    void unlessItIsAStreamThatTheCallerReads() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "bytes");
                RecordedRetries retries = new RecordedRetries()) {
            ResponseBody stream = sender(retries).send(api(server).download()).body();
            assertThat(closed).hasValue(0);
            stream.close();
        }
        assertThat(closed).hasValue(1);
    }

    private static Sender sender(RecordedRetries retries) {
        return new Sender(retries.retries(0), Retries.DEFAULT, List.of());
    }

    private SampleApi api(ScriptedServer server) {
        HttpUrl url = HttpUrl.get(server.url() + "/");
        return Transport.create(url, new Credentials(List.of()), http).create(SampleApi.class);
    }

    private Response counted(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        answers.incrementAndGet();
        ResponseBody body = response.body();
        ForwardingSource source = new ForwardingSource(body.source()) {
            private boolean isClosed;

            @Override
            public void close() throws IOException {
                super.close();
                if (!isClosed) {
                    closed.incrementAndGet();
                    isClosed = true;
                }
            }
        };
        return response.newBuilder()
                .body(ResponseBody.create(Okio.buffer(source), body.contentType(), body.contentLength()))
                .build();
    }
}
