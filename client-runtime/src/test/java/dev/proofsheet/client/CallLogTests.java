package dev.proofsheet.client;

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
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
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

/** What a client writes about its calls. */
class CallLogTests {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final String REPLY = "{\"id\":\"1\"}";
    private static final MediaType JSON = MediaType.get("application/json");

    private final List<String> log = new ArrayList<>();

    @Test
    void nothingIsLoggedUnlessItIsAskedFor() throws IOException {
        answer(okJson(REPLY));

        api(LogLevel.NONE).listModels().execute();

        assertThat(log).isEmpty();
    }

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
    void bodiesAreThoseOfBothSidesAndReachTheirReaders() throws IOException {
        answer(okJson(REPLY));
        SampleModel model = SampleModel.builder().id("2").build();

        SampleModel reply = api(LogLevel.BODY).submit(model).execute().body();

        assertThat(Json.mapper().valueToTree(reply).toString()).isEqualTo(REPLY);

        assertThat(log).hasSize(2);
        assertThat(log.get(0)).endsWith("\n\n{\"id\":\"2\"}");
        assertThat(log.get(1)).endsWith("\n\n" + REPLY);
        assertThat(received().getBodyAsString()).isEqualTo("{\"id\":\"2\"}");
    }

    @ParameterizedTest
    @EnumSource(LogLevel.class)
    void noCredentialIsLoggedAtAnyLevel(LogLevel level) throws IOException {
        answer(okJson("{\"url\":\"https://h/p?X-Amz-Signature=s3cret\"}")
                .withHeader("Location", "https://h/?a=s3cret&sig=s3cret"));
        SampleApi api = api(level);

        api.withHeaderKey().execute();
        api.withQueryKey().execute();
        api.withToken().execute();
        api.withLogin().execute();
        api.follow(SERVER.url("/result?Expires=s3cret&Signature=s3cret")).execute();
        answer(aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThatThrownBy(() -> api.withQueryKey().execute()).isInstanceOf(IOException.class);

        assertThat(log).hasSize(level == LogLevel.NONE ? 0 : 12);
        // The last is what the server is sent as basic authentication.
        assertThat(log).noneMatch(text -> text.contains("s3cret") || text.contains("dTpzM2NyZXQ="));
    }

    @Test
    void theBytesOfAFormAreNotLogged() throws IOException {
        answer(okJson(REPLY));
        ImageFile image = ImageFile.of("picture".getBytes(StandardCharsets.UTF_8), "a.png", "image/png");

        api(LogLevel.BODY)
                .edit(SampleForm.builder().prompt("words").mask(image).build())
                .execute();

        assertThat(log.get(0)).endsWith("""

                (part) form-data; name="prompt" (text/plain; charset=UTF-8, 5 bytes, not shown)
                (part) form-data; name="mask"; filename="a.png" (image/png, 7 bytes, not shown)""");
        assertThat(received().getBodyAsString()).contains("picture");
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
        String body = "a".repeat(length);
        answer(aResponse().withHeader("Content-Type", "text/plain").withBody(body));
        RequestBody sent = RequestBody.create(body, MediaType.get("text/plain"));

        assertThat(send(LogLevel.BODY, request("/jobs").post(sent).build())).isEqualTo(body);

        String end = length > 8 * 1024 ? "… (more than 8192 bytes)" : "";
        assertThat(log).hasSize(2).allMatch(text -> text.endsWith("\n\n" + "a".repeat(8 * 1024) + end));
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

    @ParameterizedTest
    @EnumSource(LogLevel.class)
    void aTruncatedReplyFailsWithTheSameExceptionAtEveryLevel(LogLevel level) throws IOException {
        try (RawServer server =
                new RawServer("HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 100\n\n{\"id\":")) {
            SampleApi api = SampleClient.builder()
                    .baseUrl(server.url("/"))
                    .logging(level, log::add)
                    .build()
                    .api();

            assertThatThrownBy(() -> api.listModels().execute()).isInstanceOf(ProtocolException.class);
        }
        assertThat(log.stream().filter(text -> text.contains(" failed ("))).hasSize(level == LogLevel.BODY ? 1 : 0);
    }

    @Test
    void aFailureIsLogged() {
        answer(aResponse().withFault(Fault.EMPTY_RESPONSE));

        assertThatThrownBy(() -> send(LogLevel.BASIC, request("/models").build()))
                .isInstanceOf(IOException.class);

        assertThat(log).hasSize(2);
        assertThat(log.get(1)).startsWith("<-- GET " + SERVER.url("/models") + " failed (7 ms): java.io.IOException");
    }

    @Test
    void aLogThatFailsLosesNoReply() throws IOException {
        answer(okJson(REPLY));
        SampleApi api = SampleClient.builder()
                .baseUrl(SERVER.baseUrl())
                .logging(LogLevel.BASIC, text -> {
                    throw new IllegalStateException("the disk is full");
                })
                .build()
                .api();

        assertThat(api.listModels().execute().body()).isNotNull();
    }

    private SampleApi api(LogLevel level) {
        return SampleClient.builder()
                .baseUrl(SERVER.baseUrl())
                .credential("headerKey", "s3cret")
                .credential("queryKey", "s3cret")
                .credential("token", "s3cret")
                .credential("login", "u:s3cret")
                .logging(level, log::add)
                .build()
                .api();
    }

    private String send(LogLevel level, Request request) throws IOException {
        try (Response response = client(level).newCall(request).execute()) {
            return response.body().string();
        }
    }

    /** Each look at the clock is seven milliseconds after the one before. */
    private OkHttpClient client(LogLevel level) {
        AtomicLong nanoTime = new AtomicLong();
        CallLog callLog = new CallLog(level, log::add, List.of(), () -> nanoTime.addAndGet(7_000_000));
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
