package dev.proofsheet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonMappingException;
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

    @ParameterizedTest
    @EnumSource(Placed.class)
    void aFaultThatQuotesTheWholeRequestDoesNotShowIt(Placed placed) {
        OkHttpClient quoting = client(request -> {
            IOException failure = new IOException("no route", new SocketTimeoutException(request));
            failure.addSuppressed(new IOException(request));
            throw failure;
        });

        Throwable failure = send(quoting, "http://sample.invalid/", placed);

        assertThat(failure).isInstanceOf(NetworkException.class).hasMessageEndingWith("got no whole answer: no route");
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
            Throwable failure =
                    send(Transport.client(Transport.standard(), Duration.ofMinutes(1)), server.url() + "/", placed);

            assertThat(failure).isInstanceOf(UnauthorizedException.class).hasMessageEndingWith("is no key");
            assertThat(trace(failure)).doesNotContain(SECRET);
        }
    }

    @Test
    void theQueryOfAUrlIsNotShown() throws IOException {
        String body = "{\"message\":\"cannot read https://files.invalid/a.png?sig=private now\"}";
        try (ScriptedServer server = ScriptedServer.answering("400 Bad Request", body)) {
            SampleClient client = SampleClient.builder().baseUrl(server.url()).build();

            assertThat(catchThrowable(() -> client.sender().send(client.api().listModels())))
                    .hasMessageEndingWith(": cannot read https://files.invalid/a.png?… now");
        }
    }

    @Test
    void whatCannotBeReadIsNotQuoted() throws IOException {
        try (ScriptedServer server =
                ScriptedServer.answering("201 Created", "{\"id\":[\"private\"]}", "X-Request-Id: r1")) {
            SampleClient client = SampleClient.builder().baseUrl(server.url()).build();

            Throwable failure =
                    catchThrowable(() -> client.sender().send(client.api().listModels()));

            assertThat(failure)
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining("GET /models")
                    .hasMessageContaining("[\"id\"]")
                    .hasMessageContaining("line 1");
            assertThat(trace(failure)).contains("MismatchedInputException").doesNotContain("private");
            assertThat(((DecodingException) failure).status()).hasValue(201);
            assertThat(((DecodingException) failure).requestId()).contains("r1");
            assertThat(((DecodingException) failure).request()).hasToString("Optional[GET /models]");
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
                    .timeout(Duration.ofMillis(100))
                    .retries(0)
                    .build();

            assertThat(catchThrowable(() -> client.sender().send(client.api().listModels())))
                    .hasCauseInstanceOf(InterruptedIOException.class);
        }
    }

    private interface Quote {
        void of(String request) throws IOException;
    }

    private static OkHttpClient client(Quote quote) {
        return Transport.client(Transport.standard(), Duration.ofMinutes(1))
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
        SampleApi api = Transport.create(HttpUrl.get(url), credentials, http).create(SampleApi.class);
        Sender sender = new Sender(Retries.standard(), 0, SCHEMES);
        return catchThrowable(() -> sender.send(placed.call(api)));
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
