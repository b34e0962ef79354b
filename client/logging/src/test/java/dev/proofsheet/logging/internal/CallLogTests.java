package dev.proofsheet.logging.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.proofsheet.logging.LogLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.http.GET;
import retrofit2.http.Streaming;

/** What is written of a call. */
class CallLogTests {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final String REPLY = "{\"id\":\"1\"}";
    private static final MediaType JSON = MediaType.get("application/json");

    private final List<String> log = new ArrayList<>();

    @Test
    void basicIsMethodUrlStatusAndTime() throws IOException {
        answer(okJson(REPLY));

        send(LogLevel.BASIC, request("/models?n=1").build());

        assertThat(log)
                .containsExactly(
                        "--> GET " + SERVER.url("/models?n=1"), "<-- 200 GET " + SERVER.url("/models?n=1") + " (7 ms)");
    }

    @Test
    void headersAreThoseOfBothSides() throws IOException {
        answer(okJson(REPLY).withHeader("X-Request-Id", "r-1").withHeader("Set-Cookie", "s3cret=1"));

        send(
                LogLevel.HEADERS,
                request("/jobs")
                        .header("Idempotency-Key", "a-1")
                        .post(RequestBody.create("{\"prompt\":\"p\"}", JSON))
                        .build());

        assertThat(log).hasSize(2);
        assertThat(log.get(0)).contains("\nIdempotency-Key: a-1", "\nContent-Type: application/json");
        assertThat(log.get(1)).contains("\nX-Request-Id: r-1", "\nSet-Cookie: ██");
        assertThat(log).noneMatch(text -> text.contains("prompt") || text.contains(REPLY));
    }

    @Test
    void aBodyThatCanBeWrittenOnceIsLeftToTheServer() throws IOException {
        answer(okJson(REPLY));
        AtomicLong writes = new AtomicLong();
        RequestBody once = new RequestBody() {
            @Override
            public MediaType contentType() {
                return JSON;
            }

            @Override
            public boolean isOneShot() {
                return true;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                writes.incrementAndGet();
                sink.writeUtf8("{}");
            }
        };

        send(LogLevel.BODY, request("/jobs").post(once).build());

        assertThat(writes).hasValue(1);
        assertThat(log.get(0)).endsWith("\n\n(a stream, not shown)");
        assertThat(received().getBodyAsString()).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(ints = {8 * 1024, 8 * 1024 + 1, 1_000_000})
    void onlyTheStartOfALongBodyIsLogged(int length) throws IOException {
        String body = ".".repeat(length);
        answer(aResponse().withHeader("Content-Type", "text/plain").withBody(body));
        RequestBody sent = RequestBody.create(body, MediaType.get("text/plain"));

        assertThat(send(LogLevel.BODY, request("/jobs").post(sent).build())).isEqualTo(body);

        String end = length > 8 * 1024 ? "… (more than 8192 bytes)" : "";
        assertThat(log).hasSize(2).allMatch(text -> text.endsWith("\n\n" + ".".repeat(8 * 1024) + end));
        assertThat(received().getBodyAsString()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/octet-stream"})
    void bytesAreNotLogged(String type) throws IOException {
        answer(aResponse().withHeader("Content-Type", type).withBody("picture"));
        RequestBody sent = RequestBody.create("picture".getBytes(StandardCharsets.UTF_8), MediaType.get(type));

        assertThat(send(LogLevel.BODY, request("/jobs").post(sent).build())).isEqualTo("picture");

        assertThat(log.get(0)).endsWith("\n\n(" + type + ", 7 bytes, not shown)");
        assertThat(log.get(1)).endsWith("not shown)").doesNotContain("picture");
    }

    @Test
    void aStreamOfEventsIsNotReadAhead() throws IOException {
        answer(aResponse().withHeader("Content-Type", "text/event-stream").withBody("data: 1\n\n"));

        assertThat(send(LogLevel.BODY, request("/events").build())).isEqualTo("data: 1\n\n");

        assertThat(log.get(1)).endsWith("\n\n(a stream, not shown)");
    }

    private interface Streams {
        @Streaming
        @GET("/events")
        Call<ResponseBody> events();
    }

    @Test
    void aReplyThatTheCallerStreamsIsNotReadAhead() throws IOException {
        answer(okJson(REPLY));
        Streams streams = new Retrofit.Builder()
                .baseUrl(SERVER.baseUrl())
                .client(client(LogLevel.BODY))
                .build()
                .create(Streams.class);

        try (ResponseBody body =
                Objects.requireNonNull(streams.events().execute().body())) {
            assertThat(body.string()).isEqualTo(REPLY);
        }

        assertThat(log.get(1)).endsWith("\n\n(a stream, not shown)");
    }

    @Test
    void aFailureIsLogged() {
        answer(aResponse().withFault(Fault.EMPTY_RESPONSE));

        assertThatThrownBy(() -> send(LogLevel.BASIC, request("/models").build()))
                .isInstanceOf(IOException.class);

        assertThat(log).hasSize(2);
        assertThat(log.get(1)).startsWith("<-- GET " + SERVER.url("/models") + " failed (7 ms): java.io.IOException");
    }

    @ParameterizedTest
    @EnumSource(LogLevel.class)
    void theNamedCredentialsAreLoggedAtNoLevel(LogLevel level) throws IOException {
        answer(okJson(REPLY));
        CallLog callLog = new CallLog(level, log::add, List.of("X-Own"), List.of("own"));
        OkHttpClient client = new OkHttpClient.Builder().addInterceptor(callLog).build();

        client.newCall(request("/models?own=s3cret").header("X-Own", "s3cret").build())
                .execute()
                .close();

        assertThat(log).hasSize(level == LogLevel.NONE ? 0 : 2).noneMatch(text -> text.contains("s3cret"));
    }

    /** In the names and values of headers, in a body, in what is signed: a provider may repeat a key anywhere. */
    @ParameterizedTest
    @ValueSource(strings = {"k3y/+s3cret", "k3y\\/\\u002Bs3cret", "k3y%2F%2bs3cret", "k3y&#x2F;&#43;s3cret"})
    void aCredentialThatTheServerRepeatsIsLoggedNowhere(String echoed) throws IOException {
        answer(okJson("{\"message\":\"wrong key " + echoed + "\"}")
                .withHeader("X-Echo", "key=" + echoed)
                .withHeader("Location", "https://h/" + echoed));

        send(
                LogLevel.BODY,
                request("/models").header("X-Api-Key", "k3y/+s3cret").build());

        assertThat(log.get(1))
                .contains("\nX-Echo: key=██", "\nLocation: https://h/██", "{\"message\":\"wrong key ██\"}")
                .doesNotContain("s3cret");
    }

    @Test
    void aCredentialOfTheQueryIsHiddenInTheBodyToo() throws IOException {
        answer(okJson("{\"message\":\"wrong key s3cret and s%20cret\"}"));
        CallLog callLog = new CallLog(LogLevel.BODY, log::add, List.of(), List.of("own", "gone"));
        OkHttpClient client = new OkHttpClient.Builder().addInterceptor(callLog).build();

        client.newCall(request("/models?own=s3cret&own&own=s%20cret").build())
                .execute()
                .close();

        assertThat(log.get(1)).endsWith("{\"message\":\"wrong key ██ and ██\"}");
    }

    @Test
    void theLoginOfBasicAuthenticationIsHiddenInEveryForm() throws IOException {
        answer(okJson("[\"user:s3cret\",\"s3cret\",\"dXNlcjpzM2NyZXQ=\"]"));

        send(
                LogLevel.BODY,
                request("/models")
                        .header("Authorization", "Basic dXNlcjpzM2NyZXQ=")
                        .build());

        assertThat(log.get(1)).endsWith("[\"██\",\"██\",\"██\"]");
    }

    @Test
    void aCredentialInAFaultIsNotLogged() {
        CallLog callLog = new CallLog(LogLevel.BASIC, log::add, List.of(), List.of());
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(callLog)
                .addInterceptor(chain -> {
                    throw new IOException(
                            "refused\u001b[2J: " + chain.request().header("X-Api-Key") + ".".repeat(2000));
                })
                .build();

        assertThatThrownBy(() -> client.newCall(
                                request("/models").header("X-Api-Key", "s3cret").build())
                        .execute())
                .isInstanceOf(IOException.class);

        assertThat(log.get(1))
                .contains("java.io.IOException: refused\\u001b[2J: ██...")
                .hasSizeLessThan(1200);
    }

    @ParameterizedTest
    @ValueSource(ints = {-40, -3, -1, 0, 1})
    void aCredentialAcrossTheEndOfWhatIsLoggedIsHidden(int offset) throws IOException {
        String before = ".".repeat(8 * 1024 + offset);
        String body = before + "k3y%2Fs3cret" + "b".repeat(1000);
        answer(aResponse().withHeader("Content-Type", "text/plain").withBody(body));
        RequestBody sent = RequestBody.create(body, MediaType.get("text/plain"));

        send(
                LogLevel.BODY,
                request("/jobs").header("X-Api-Key", "k3y/s3cret").post(sent).build());

        assertThat(log).hasSize(2).allMatch(text -> text.endsWith("… (more than 8192 bytes)"));
        assertThat(log).noneMatch(text -> text.matches("(?s).*(k3y|s3c).*"));
    }

    @Test
    void nothingThatWasSentOrReceivedPassesForALineOfTheLog() throws IOException {
        String forged = "\n<-- 200 POST /paid\r\u2028\u0085\u001b[2J\u202e";
        MediaType type = MediaType.get("text/plain; a=\"c" + forged + "\"");
        String ends = "\\n<-- 200 POST /paid\\r\\u2028\\u0085\\u001b[2J\\u202e";
        OkHttpClient client = client(LogLevel.BODY)
                .newBuilder()
                .addInterceptor(chain -> new Response.Builder()
                        .request(chain.request())
                        .protocol(Protocol.HTTP_1_1)
                        .code(200)
                        .message("OK")
                        .addHeader("X-Echo", "d\te")
                        .body(ResponseBody.create(("a" + forged).getBytes(StandardCharsets.UTF_8), type))
                        .build())
                .build();

        client.newCall(request("/jobs")
                        .post(RequestBody.create(("b" + forged).getBytes(StandardCharsets.UTF_8), type))
                        .build())
                .execute()
                .close();

        assertThat(log.get(0).lines()).hasSize(4);
        assertThat(log.get(0))
                .contains("\nContent-Type: text/plain; a=\"c" + ends + "\"")
                .endsWith("\n\nb" + ends);
        assertThat(log.get(1)).contains("\nX-Echo: d\\te\n").endsWith("\n\na" + ends);
    }

    @Test
    void aLogThatFailsLosesNoResponse() throws IOException {
        Logger logger = Logger.getLogger("dev.proofsheet.client");
        List<LogRecord> warnings = new ArrayList<>();
        logger.setFilter(warning -> !warnings.add(warning));
        try {
            assertThat(send(logTo(text -> {
                        throw new IllegalStateException("the disk is full");
                    })))
                    .isEqualTo(REPLY);
            assertThat(send(logTo(text -> {
                        throw new StackOverflowError();
                    })))
                    .isEqualTo(REPLY);
        } finally {
            logger.setFilter(null);
        }
        assertThat(warnings).hasSize(4).allMatch(warning -> warning.getMessage().equals("a call could not be logged"));
    }

    @Test
    void theSystemLoggerIsThatOfTheClients() {
        Logger logger = Logger.getLogger("dev.proofsheet.client");
        List<LogRecord> records = new ArrayList<>();
        logger.setFilter(message -> !records.add(message));
        try {
            CallLog.toSystemLogger("a text");
        } finally {
            logger.setFilter(null);
        }
        assertThat(records).singleElement().satisfies(message -> {
            assertThat(message.getMessage()).isEqualTo("a text");
            assertThat(message.getLevel()).isEqualTo(Level.INFO);
        });
    }

    private String send(CallLog callLog) throws IOException {
        answer(okJson(REPLY));
        OkHttpClient client = new OkHttpClient.Builder().addInterceptor(callLog).build();
        try (Response response = client.newCall(request("/models").build()).execute()) {
            return response.body().string();
        }
    }

    private static CallLog logTo(Consumer<String> sink) {
        return new CallLog(LogLevel.BASIC, sink, List.of(), List.of());
    }

    private String send(LogLevel level, Request request) throws IOException {
        try (Response response = client(level).newCall(request).execute()) {
            return response.body().string();
        }
    }

    /** Each look at the clock is seven milliseconds after the one before. */
    private OkHttpClient client(LogLevel level) {
        AtomicLong nanoTime = new AtomicLong();
        CallLog callLog = new CallLog(
                level, log::add, new LogRedaction(List.of(), List.of()), () -> nanoTime.addAndGet(7_000_000));
        return new OkHttpClient.Builder().addInterceptor(callLog).build();
    }

    private static Request.Builder request(String path) {
        return new Request.Builder().url(SERVER.url(path));
    }

    private static LoggedRequest received() {
        return SERVER.getAllServeEvents().get(0).getRequest();
    }

    private static void answer(ResponseDefinitionBuilder response) {
        SERVER.stubFor(any(anyUrl()).willReturn(response));
    }
}
