package dev.proofsheet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonMappingException;
import dev.proofsheet.client.ApiException;
import dev.proofsheet.client.DecodingException;
import dev.proofsheet.client.NetworkException;
import dev.proofsheet.client.UnauthorizedException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import retrofit2.Call;

/** No exception shows a secret: neither in its message, nor in a cause, nor in what hangs on it. */
class SecretsInExceptionsTests {
    private static final String SECRET = "k3y/that+nobody&may=see";
    private static final List<SecurityScheme> SCHEMES = List.of(
            SecurityScheme.header("headerKey", "X-Sample-Key"),
            SecurityScheme.query("queryKey", "key"),
            SecurityScheme.bearer("token"),
            SecurityScheme.basic("login"));

    enum Placed {
        HEADER {
            @Override
            Call<?> call(SampleApi api) {
                return api.withHeaderKey();
            }
        },
        QUERY {
            @Override
            Call<?> call(SampleApi api) {
                return api.withQueryKey();
            }
        },
        BEARER {
            @Override
            Call<?> call(SampleApi api) {
                return api.withToken();
            }
        },
        BASIC {
            @Override
            Call<?> call(SampleApi api) {
                return api.withLogin();
            }
        };

        abstract Call<?> call(SampleApi api);
    }

    @Test
    void aHeaderThatRepeatsTheCredentialIsShownWithoutIt() {
        try (ScriptedServer server = ScriptedServer.answering(
                "401 Unauthorized", "{}", "X-Echo: key=S3CRET-KEY", "X-Echo: other", "X-A: b")) {
            SampleApi api = SampleClient.builder()
                    .baseUrl(server.url())
                    .credential("headerKey", "s3cret-key")
                    .build()
                    .api();

            ApiException failure = catchThrowableOfType(
                    ApiException.class,
                    () -> SampleClient.calls(new TestTime(0)).execute(api.poll("1")));

            assertThat(failure.headers().all("X-Echo")).containsExactly("key=…", "other");
            assertThat(failure.headers().first("X-A")).contains("b");
        }
    }

    @ParameterizedTest
    @EnumSource(Placed.class)
    void aFaultThatQuotesTheWholeRequestDoesNotShowIt(Placed placed) {
        OkHttpClient quoting = client(request -> {
            IOException failure = new IOException("no route", new SocketTimeoutException(request));
            failure.addSuppressed(new IOException(request));
            throw failure;
        });

        Throwable failure = send(quoting, "http://sample.invalid/", placed);

        assertThat(failure).isInstanceOf(NetworkException.class).hasMessageContaining(" failed: no route");
        assertThat(trace(failure)).contains("SocketTimeoutException").doesNotContain(forms());
    }

    @ParameterizedTest
    @EnumSource(Placed.class)
    void aSecretInWhatWasSuppressedAloneIsNotShown(Placed placed) {
        OkHttpClient quoting = client(request -> {
            IOException failure = new IOException("no route", new SocketTimeoutException("too slow"));
            failure.addSuppressed(new IOException("tried before: " + request));
            throw failure;
        });

        assertThat(trace(send(quoting, "http://sample.invalid/", placed)))
                .contains("no route", "too slow")
                .doesNotContain(forms());
    }

    @ParameterizedTest
    @EnumSource(Placed.class)
    void aMessageThatQuotesTheWholeRequestDoesNotShowIt(Placed placed) {
        OkHttpClient quoting = client(request -> {
            throw new IOException("cannot send " + request);
        });

        assertThat(trace(send(quoting, "http://sample.invalid/", placed)))
                .contains("cannot send")
                .doesNotContain(forms());
    }

    @ParameterizedTest
    @EnumSource(Placed.class)
    void aProviderThatQuotesTheSecretDoesNotBringItIntoALog(Placed placed) throws IOException {
        String body = "{\"message\":\"" + SECRET + " is no key\"}";
        try (ScriptedServer server = ScriptedServer.answering("401 Unauthorized", body)) {
            Throwable failure = send(SampleClient.transport(new OkHttpClient()), server.url() + "/", placed);

            assertThat(failure).isInstanceOf(UnauthorizedException.class).hasMessageEndingWith("is no key");
            assertThat(trace(failure)).doesNotContain(SECRET);
        }
    }

    @Test
    void theQueryOfAUrlIsNotShown() throws IOException {
        String body = "{\"message\":\"cannot read https://files.invalid/a.png?sig=private now\"}";
        try (ScriptedServer server = ScriptedServer.answering("400 Bad Request", body)) {
            SampleClient client = SampleClient.builder().baseUrl(server.url()).build();

            assertThat(catchThrowable(() -> client.calls().execute(client.api().listModels())))
                    .hasMessageEndingWith(": cannot read https://files.invalid/a.png?… now");
        }
    }

    @Test
    void whatCannotBeReadIsNotQuoted() throws IOException {
        try (ScriptedServer server =
                ScriptedServer.answering("201 Created", "{\"id\":\"private\", ]}", "X-Request-Id: r1")) {
            SampleClient client = SampleClient.builder().baseUrl(server.url()).build();

            Throwable failure =
                    catchThrowable(() -> client.calls().execute(client.api().listModels()));

            assertThat(failure)
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining("GET /models")
                    .hasMessageContaining("line 1");
            assertThat(trace(failure)).contains("JsonParseException").doesNotContain("private");
            assertThat(((DecodingException) failure).response().orElseThrow().statusCode())
                    .isEqualTo(201);
            assertThat(((DecodingException) failure).call().orElseThrow().requestId())
                    .contains("r1");
            assertThat(((DecodingException) failure).call()).hasToString("Optional[GET /models]");
        }
    }

    @Test
    void whatMadeAnAnswerUnreadableIsNotQuotedEither() {
        Redaction redaction =
                Redaction.of(new Request.Builder().url("http://sample.invalid/").build(), SCHEMES);
        Throwable fault = new JsonMappingException(
                null, "cannot read 'private'", new IllegalArgumentException("'private' is too long"));

        assertThat(redaction.reason(fault)).isEqualTo("JsonMappingException");
        assertThat(trace(redaction.cause(fault)))
                .contains("JsonMappingException")
                .doesNotContain("private");
    }

    @Test
    void aHarmlessCauseIsKeptAsItIs() throws IOException {
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            exchange.read();
            exchange.awaitEnd();
        })) {
            SampleClient client = SampleClient.builder()
                    .baseUrl(server.url())
                    .attemptTimeout(Duration.ofMillis(100))
                    .maxRetries(0)
                    .build();

            assertThat(catchThrowable(() -> client.calls().execute(client.api().listModels())))
                    .hasCauseInstanceOf(InterruptedIOException.class);
        }
    }

    @Test
    void aMessageIsOneLineAndDrivesNoTerminal() throws IOException {
        String body = "{\"message\":\"a\\r\\n2026 INFO paid\\u001b[2J\\u0000\\u0085\\u2028\\u202e\"}";
        try (ScriptedServer server = ScriptedServer.answering("400 Bad Request", body)) {
            SampleClient client = SampleClient.builder().baseUrl(server.url()).build();

            assertThat(catchThrowable(() -> client.calls().execute(client.api().listModels())))
                    .hasMessageEndingWith(": a\\r\\n2026 INFO paid\\u001b[2J\\u0000\\u0085\\u2028\\u202e");
        }
    }

    private interface Quote {
        void of(String request) throws IOException;
    }

    private static OkHttpClient client(Quote quote) {
        return SampleClient.transport(new OkHttpClient())
                .newBuilder()
                .addInterceptor(chain -> {
                    StringBuilder text = new StringBuilder(chain.request().url().toString());
                    chain.request().headers().forEach(header -> text.append(' ').append(header.getSecond()));
                    quote.of(text.toString());
                    throw new AssertionError("unreachable");
                })
                .build();
    }

    private static Throwable send(OkHttpClient http, String url, Placed placed) {
        Credentials credentials = new Credentials(SCHEMES);
        SCHEMES.forEach(scheme -> credentials.set(scheme.name(), SECRET));
        SampleApi api = SampleClient.api(url.substring(0, url.length() - 1), credentials, http);
        CallExecutor calls = SampleClient.calls(new TestTime(0));
        return catchThrowable(() -> calls.execute(placed.call(api)));
    }

    private static String[] forms() {
        return new String[] {
            SECRET, base64(), "nobody", HttpUrl.get("http://h/?key=" + SECRET).encodedQuery()
        };
    }

    private static String base64() {
        return Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8));
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
