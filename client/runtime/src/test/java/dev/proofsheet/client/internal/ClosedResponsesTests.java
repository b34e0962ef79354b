package dev.proofsheet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
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
class ClosedResponsesTests {
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final OkHttpClient http = SampleClient.transport(new OkHttpClient())
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
        try (ScriptedServer server = ScriptedServer.answering(status, body)) {
            Throwable unused = catchThrowable(() ->
                    SampleClient.calls(new TestTime(0)).execute(api(server).listModels()));
        }
        assertThat(answers).hasValue(attempts);
        assertThat(closed).hasValue(attempts);
    }

    @Test
    void unlessItIsAStreamThatTheCallerReads() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "bytes")) {
            ResponseBody stream = SampleClient.calls(new TestTime(0))
                    .execute(api(server).download())
                    .body();
            assertThat(closed).hasValue(0);
            stream.close();
        }
        assertThat(closed).hasValue(1);
    }

    private SampleApi api(ScriptedServer server) {
        return SampleClient.api(server.url(), SampleClient.credentials(), http);
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
