package dev.proofsheet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.proofsheet.client.BadRequestException;
import dev.proofsheet.client.CallOptions;
import dev.proofsheet.client.CallTimeoutException;
import dev.proofsheet.client.ConflictException;
import dev.proofsheet.client.DecodingException;
import dev.proofsheet.client.ForbiddenException;
import dev.proofsheet.client.NetworkException;
import dev.proofsheet.client.NotFoundException;
import dev.proofsheet.client.PaymentRequiredException;
import dev.proofsheet.client.ProofsheetException;
import dev.proofsheet.client.RateLimitException;
import dev.proofsheet.client.ServerException;
import dev.proofsheet.client.UnauthorizedException;
import dev.proofsheet.client.UnexpectedStatusException;
import dev.proofsheet.client.UnprocessableException;
import dev.proofsheet.client.internal.ScriptedServer.Exchange;
import dev.proofsheet.client.internal.ScriptedServer.Reply;
import dev.proofsheet.model.ImageFile;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Call;

/** Every fault of the network with every kind of operation: what arrives, what is thrown, and that nothing is left open. */
class NetworkFaultTests {
    private static final String KEY = "the-secret-key";
    private static final SampleModel BODY = SampleModel.builder().id("1").build();

    private final ScriptedServer elsewhere = new ScriptedServer(Exchange::read);
    private final TestTime time = new TestTime(0);
    private final OkHttpClient http = SampleClient.transport(SampleTls.trusting());

    enum Operation {
        READ(true) {
            @Override
            Call<SampleModel> call(SampleApi api) {
                return api.poll("1");
            }
        },
        SUBMIT(false) {
            @Override
            Call<SampleModel> call(SampleApi api) {
                return api.submit(BODY);
            }
        },
        SUBMIT_WITH_KEY(true) {
            @Override
            Call<SampleModel> call(SampleApi api) {
                return api.submitOnce(BODY);
            }
        },
        UPLOAD(false) {
            @Override
            Call<SampleModel> call(SampleApi api) {
                return api.upload(SampleForm.builder()
                        .mask(ImageFile.of(new byte[5_000], "a.png", "image/png"))
                        .build());
            }
        };

        final boolean mayRepeat;

        Operation(boolean mayRepeat) {
            this.mayRepeat = mayRepeat;
        }

        abstract Call<SampleModel> call(SampleApi api);
    }

    enum Fault {
        RESET_BEFORE_THE_REPLY(NetworkException.class, true) {
            @Override
            void to(Exchange exchange, String elsewhere) throws IOException {
                exchange.read();
                exchange.reset();
            }
        },
        RESET_BEFORE_THE_REQUEST(NetworkException.class, true) {
            @Override
            void to(Exchange exchange, String elsewhere) throws IOException {
                exchange.skip();
                exchange.reset();
            }
        },
        RESET_DURING_THE_REPLY(NetworkException.class, true) {
            @Override
            void to(Exchange exchange, String elsewhere) throws IOException {
                exchange.read();
                exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":");
                exchange.reset();
            }
        },
        RESET_AFTER_THE_REPLY(null, false) {
            @Override
            void to(Exchange exchange, String elsewhere) throws IOException {
                exchange.read();
                exchange.write(ScriptedServer.reply("200 OK", "{\"id\":\"1\"}"));
                exchange.reset();
            }
        },
        CLOSED_WITHOUT_A_REPLY(NetworkException.class, true) {
            @Override
            void to(Exchange exchange, String elsewhere) throws IOException {
                exchange.read();
            }
        },
        TRUNCATED(NetworkException.class, true) {
            @Override
            void to(Exchange exchange, String elsewhere) throws IOException {
                exchange.read();
                exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":\"1\"");
            }
        },
        TRUNCATED_REFUSAL(BadRequestException.class, false) {
            @Override
            void to(Exchange exchange, String elsewhere) throws IOException {
                exchange.read();
                exchange.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 100\r\n\r\n{\"id\":\"1\"");
            }
        },
        GARBAGE(NetworkException.class, true) {
            @Override
            void to(Exchange exchange, String elsewhere) throws IOException {
                exchange.read();
                exchange.write("lorem ipsum dolor sit amet\r\n\r\n");
            }
        },
        SLOW(CallTimeoutException.class, true) {
            @Override
            void to(Exchange exchange, String elsewhere) throws IOException {
                exchange.read();
                exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":");
                exchange.awaitEnd();
            }
        },
        TRUNCATED_BUSY(ServerException.class, true) {
            @Override
            void to(Exchange exchange, String elsewhere) throws IOException {
                exchange.read();
                exchange.write("HTTP/1.1 503 Busy\r\nContent-Length: 100\r\n\r\n{\"id\":\"1\"");
            }
        },
        RESET_REFUSAL(PaymentRequiredException.class, false) {
            @Override
            void to(Exchange exchange, String elsewhere) throws IOException {
                exchange.read();
                exchange.write("HTTP/1.1 402 Payment Required\r\nContent-Length: 100\r\n\r\n{\"id\":\"1\"");
                exchange.reset();
            }
        },
        STALLED_REFUSAL(PaymentRequiredException.class, false) {
            @Override
            void to(Exchange exchange, String elsewhere) throws IOException {
                exchange.read();
                exchange.write("HTTP/1.1 402 Payment Required\r\nContent-Length: 100\r\n\r\n{\"id\":\"1\"");
                exchange.awaitEnd();
            }
        },
        GZIP_REFUSAL_THAT_IS_NONE(
                PaymentRequiredException.class, false, "402 Payment Required", "{}", "Content-Encoding: gzip"),
        EMPTY_200(DecodingException.class, false, "200 OK", ""),
        HTML_200(DecodingException.class, false, "200 OK", "<html>Welcome</html>"),
        HALF_A_JSON_200(DecodingException.class, false, "200 OK", "{\"id\":\"1\""),
        NO_CONTENT(DecodingException.class, false, "204 No Content", ""),
        REDIRECT_307(UnexpectedStatusException.class, false, "307 Temporary Redirect", "", "Location: /elsewhere"),
        REDIRECT_308(UnexpectedStatusException.class, false, "308 Permanent Redirect", "", "Location: /elsewhere"),
        REDIRECT_TO_ANOTHER_ORIGIN(UnexpectedStatusException.class, false) {
            @Override
            void to(Exchange exchange, String elsewhere) throws IOException {
                exchange.read();
                exchange.write(ScriptedServer.reply("302 Found", "", "Location: " + elsewhere + "/jobs"));
            }
        },
        STATUS_400(BadRequestException.class, false, "400 Bad Request", "{}"),
        STATUS_400_AT_GREAT_LENGTH(BadRequestException.class, false, "400 Bad Request", "x".repeat(2 << 20)),
        STATUS_401(UnauthorizedException.class, false, "401 Unauthorized", "{}"),
        STATUS_402(PaymentRequiredException.class, false, "402 Payment Required", "{}"),
        STATUS_403(ForbiddenException.class, false, "403 Forbidden", "{}"),
        STATUS_404(NotFoundException.class, false, "404 Not Found", "{}"),
        STATUS_408(UnexpectedStatusException.class, true, "408 Request Timeout", "{}"),
        STATUS_409(ConflictException.class, false, "409 Conflict", "{}"),
        STATUS_407(UnexpectedStatusException.class, false, "407 Proxy Authentication Required", "{}"),
        STATUS_421(UnexpectedStatusException.class, false, "421 Misdirected Request", "{}"),
        STATUS_425(UnexpectedStatusException.class, false, "425 Too Early", "{}"),
        STATUS_418(UnexpectedStatusException.class, false, "418 I'm a teapot", "{}"),
        STATUS_422(UnprocessableException.class, false, "422 Unprocessable Content", "{}"),
        STATUS_429(RateLimitException.class, true, "429 Too Many Requests", "{}"),
        STATUS_429_WITH_RETRY_AFTER(RateLimitException.class, true, "429 Too Many Requests", "{}", "Retry-After: 7"),
        STATUS_500(ServerException.class, true, "500 Internal Server Error", "<html>Sorry</html>"),
        STATUS_503_WITH_RETRY_AFTER_0(ServerException.class, true, "503 Unavailable", "", "Retry-After: 0");

        final @Nullable Class<? extends ProofsheetException> exception;
        final boolean passing;
        private final String reply;

        Fault(
                @Nullable Class<? extends ProofsheetException> exception,
                boolean passing,
                String status,
                String body,
                String... headers) {
            this.exception = exception;
            this.passing = passing;
            this.reply = ScriptedServer.reply(status, body, headers);
        }

        Fault(@Nullable Class<? extends ProofsheetException> exception, boolean passing) {
            this(exception, passing, "", "");
        }

        void to(Exchange exchange, String elsewhere) throws IOException {
            exchange.read();
            exchange.write(reply);
        }
    }

    static Stream<Arguments> faultsAndOperations() {
        return Stream.of(false, true)
                .flatMap(isSecure -> Arrays.stream(Fault.values())
                        .flatMap(fault -> Arrays.stream(Operation.values())
                                .map(operation -> Arguments.of(fault, operation, isSecure ? "https" : "http"))));
    }

    @AfterEach
    void stop() throws IOException {
        elsewhere.close();
        http.connectionPool().evictAll();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("faultsAndOperations")
    void aBlockingCall(Fault fault, Operation operation, String scheme) throws IOException {
        try (ScriptedServer server = server(fault, scheme)) {
            Throwable failure =
                    catchThrowable(() -> SampleClient.calls(time).execute(operation.call(api(server)), options(fault)));

            verify(failure, fault);
            verifyRequests(server, fault, operation, failure);
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("faultsAndOperations")
    void anAsynchronousCall(Fault fault, Operation operation, String scheme) throws IOException {
        try (ScriptedServer server = server(fault, scheme)) {
            Throwable failure = SampleClient.calls(time)
                    .executeAsync(operation.call(api(server)), options(fault))
                    .handle((response, thrown) -> thrown)
                    .join();

            verify(failure, fault);
            verifyRequests(server, fault, operation, failure);
        }
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void aConnectionThatIsRefusedIsTriedAgainAndNothingWasSent(Operation operation) throws IOException {
        ScriptedServer server = server(Fault.GARBAGE, "http");
        server.close();

        Throwable failure = catchThrowable(() -> SampleClient.calls(time).execute(operation.call(api(server))));

        assertThat(failure).isExactlyInstanceOf(NetworkException.class);
        assertThat(((NetworkException) failure).mayHaveTakenEffect()).isFalse();
        assertThat(time.pauses()).hasSize(2);
    }

    private ScriptedServer server(Fault fault, String scheme) {
        Reply reply = exchange -> fault.to(exchange, elsewhere.url());
        return scheme.equals("https") ? new ScriptedServer(reply, SampleTls.server()) : new ScriptedServer(reply);
    }

    private SampleApi api(ScriptedServer server) {
        Credentials credentials = SampleClient.credentials();
        credentials.set("headerKey", KEY);
        return SampleClient.api(server.url(), credentials, http);
    }

    /** Only the slow responses are to run into a timeout, and soon. */
    private static CallOptions options(Fault fault) {
        return fault == Fault.SLOW || fault == Fault.STALLED_REFUSAL
                ? CallOptions.defaults().attemptTimeout(Duration.ofMillis(150))
                : CallOptions.defaults();
    }

    private void verify(@Nullable Throwable failure, Fault fault) {
        if (fault.exception == null) {
            assertThat(failure).isNull();
        } else {
            assertThat(failure).isExactlyInstanceOf(fault.exception);
        }
        ConnectionPool pool = http.connectionPool();
        assertThat(pool.connectionCount()).as("connections still in use").isEqualTo(pool.idleConnectionCount());
        assertThat(elsewhere.requests()).isEmpty();
    }

    private void verifyRequests(ScriptedServer server, Fault fault, Operation operation, @Nullable Throwable failure) {
        if (fault == Fault.RESET_BEFORE_THE_REQUEST) {
            // The reset can come before the connection is made, and under TLS always does: then nothing was sent.
            assertThat(server.requests())
                    .hasSize(((NetworkException) failure).call().orElseThrow().attempts());
            return;
        }
        boolean isRepeated = fault.passing && operation.mayRepeat;
        assertThat(server.requests()).hasSize(isRepeated ? 3 : 1);
        assertThat(time.pauses()).hasSize(isRepeated ? 2 : 0);
        assertThat(server.requests())
                .allMatch(request -> request.contains(KEY))
                .extracting(NetworkFaultTests::withoutBoundary)
                .containsOnly(withoutBoundary(server.requests().get(0)));
    }

    private static String withoutBoundary(String request) {
        return request.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=[\\r-])", "");
    }
}
