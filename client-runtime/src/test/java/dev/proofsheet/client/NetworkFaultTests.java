package dev.proofsheet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.proofsheet.client.ScriptedServer.Exchange;
import dev.proofsheet.client.ScriptedServer.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
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
    private final RecordedRetries retries = new RecordedRetries();
    private final OkHttpClient http = Transport.client(Transport.standard(), Duration.ofMinutes(1));

    enum Operation {
        READ(true) {
            @Override
            Call<SampleModel> call(SampleApi api) {
                return api.poll("1");
            }
        },
        SUBMIT_WITHOUT_KEY(false) {
            @Override
            Call<SampleModel> call(SampleApi api) {
                return api.submit(null, BODY);
            }
        },
        SUBMIT_WITH_BLANK_KEY(false) {
            @Override
            Call<SampleModel> call(SampleApi api) {
                return api.submit(" ", BODY);
            }
        },
        SUBMIT_WITH_KEY(true) {
            @Override
            Call<SampleModel> call(SampleApi api) {
                return api.submit("once", BODY);
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
        TRUNCATED_REFUSAL(NetworkException.class, true) {
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
        SLOW(NetworkException.class, true) {
            @Override
            void to(Exchange exchange, String elsewhere) throws IOException {
                exchange.read();
                exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":");
                exchange.awaitEnd();
            }
        },
        EMPTY_200(DecodingException.class, false, "200 OK", ""),
        HTML_200(DecodingException.class, false, "200 OK", "<html>Welcome</html>"),
        OTHER_JSON_200(DecodingException.class, false, "200 OK", "{\"id\":5}"),
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
        return Arrays.stream(Fault.values())
                .flatMap(fault -> Arrays.stream(Operation.values()).map(operation -> Arguments.of(fault, operation)));
    }

    @AfterEach
    void stop() throws IOException {
        elsewhere.close();
        retries.close();
        http.connectionPool().evictAll();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("faultsAndOperations")
    void aBlockingCall(Fault fault, Operation operation) throws IOException {
        try (ScriptedServer server = server(fault)) {
            Throwable failure = catchThrowable(() -> sender().send(operation.call(api(server)), options(fault)));

            verify(failure, fault);
            verifyRequests(server, fault, operation);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("faultsAndOperations")
    void anAsynchronousCall(Fault fault, Operation operation) throws IOException {
        try (ScriptedServer server = server(fault)) {
            Throwable failure = sender().sendAsync(operation.call(api(server)), options(fault))
                    .handle((response, thrown) -> thrown)
                    .join();

            verify(failure, fault);
            verifyRequests(server, fault, operation);
        }
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void aConnectionThatIsRefusedIsAFaultOfTheNetwork(Operation operation) throws IOException {
        ScriptedServer server = server(Fault.GARBAGE);
        server.close();

        Throwable failure = catchThrowable(() -> sender().send(operation.call(api(server))));

        assertThat(failure).isExactlyInstanceOf(NetworkException.class);
        assertThat(retries.delays()).hasSize(operation.mayRepeat ? 3 : 1);
    }

    private ScriptedServer server(Fault fault) {
        Reply reply = exchange -> fault.to(exchange, elsewhere.url());
        return new ScriptedServer(reply);
    }

    private Sender sender() {
        return new Sender(retries.retries(0), Retries.DEFAULT, schemes());
    }

    private SampleApi api(ScriptedServer server) {
        Credentials credentials = new Credentials(schemes());
        credentials.set("headerKey", KEY);
        return Transport.create(HttpUrl.get(server.url() + "/"), credentials, http)
                .create(SampleApi.class);
    }

    private static List<SecurityScheme> schemes() {
        return List.of(SecurityScheme.header("headerKey", "X-Sample-Key"));
    }

    /** Only the slow answer is to run into a timeout, and soon. */
    private static CallOptions options(Fault fault) {
        return fault == Fault.SLOW ? CallOptions.defaults().timeout(Duration.ofMillis(150)) : CallOptions.defaults();
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

    private static void verifyRequests(ScriptedServer server, Fault fault, Operation operation) {
        assertThat(server.requests()).hasSize(fault.passing && operation.mayRepeat ? 3 : 1);
        if (fault != Fault.RESET_BEFORE_THE_REQUEST) {
            assertThat(server.requests())
                    .containsOnly(server.requests().get(0))
                    .allMatch(request -> request.contains(KEY));
        }
    }
}
