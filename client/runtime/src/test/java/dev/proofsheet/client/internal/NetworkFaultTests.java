package dev.proofsheet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.proofsheet.client.CallInfo;
import dev.proofsheet.client.CallOptions;
import dev.proofsheet.client.Delivery;
import dev.proofsheet.client.NetworkException;
import dev.proofsheet.client.ProofsheetException;
import dev.proofsheet.client.internal.Fault.Protocol;
import dev.proofsheet.client.internal.Fault.Server;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault with every kind of operation: what arrives, what is thrown, and that nothing is left open. Most of the time is spent waiting. */
@Execution(ExecutionMode.CONCURRENT)
class NetworkFaultTests {
    private static final String KEY = "the-secret-key";

    private final ScriptedServer elsewhere = new ScriptedServer(ScriptedServer.Exchange::read);
    private final TestTime time = new TestTime(0);
    private final OkHttpClient http = SampleClient.transport(SampleTls.trusting());

    static Stream<Arguments> faultsAndOperations() {
        return Stream.of(Protocol.values())
                .flatMap(protocol -> faults(protocol)
                        .flatMap(fault -> Stream.of(SampleOperation.values())
                                .map(operation -> Arguments.of(fault, operation, protocol))));
    }

    private static Stream<Fault> faults(Protocol protocol) {
        Fault[] ofVersion = protocol == Protocol.HTTP_2 ? Http2Fault.values() : Http1Fault.values();
        return Stream.concat(Stream.of(ResponseFault.values()), Stream.of(ofVersion));
    }

    @AfterEach
    void stop() {
        elsewhere.close();
        http.connectionPool().evictAll();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("faultsAndOperations")
    void aBlockingCall(Fault fault, SampleOperation operation, Protocol protocol) throws Exception {
        try (Server server = fault.start(protocol, elsewhere.url())) {
            Throwable failure =
                    catchThrowable(() -> SampleClient.calls(time).execute(operation.call(api(server)), options(fault)));

            verify(failure, fault);
            verifyRequests(server.received(), fault, operation);
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("faultsAndOperations")
    void anAsynchronousCall(Fault fault, SampleOperation operation, Protocol protocol) throws Exception {
        try (Server server = fault.start(protocol, elsewhere.url())) {
            Throwable failure = SampleClient.calls(time)
                    .executeAsync(operation.call(api(server)), options(fault))
                    .handle((response, thrown) -> thrown)
                    .join();

            verify(failure, fault);
            verifyRequests(server.received(), fault, operation);
        }
    }

    @ParameterizedTest
    @EnumSource(SampleOperation.class)
    void aConnectionThatIsRefusedIsTriedAgainAndNothingWasSent(SampleOperation operation) {
        ScriptedServer server = new ScriptedServer(ScriptedServer.Exchange::read);
        server.close();

        Throwable failure = catchThrowable(() -> SampleClient.calls(time).execute(operation.call(api(server))));

        assertThat(failure).isExactlyInstanceOf(NetworkException.class);
        assertThat(((NetworkException) failure).mayHaveTakenEffect()).isFalse();
        assertThat(time.pauses()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(SampleOperation.class)
    void aConnectionThatIsResetBeforeTheRequestIsReadIsTriedAgainWhereNothingWasSent(SampleOperation operation) {
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            exchange.skip();
            exchange.reset();
        })) {
            Throwable failure = catchThrowable(() -> SampleClient.calls(time).execute(operation.call(api(server))));

            // The reset can come before or after the client has the connection, and so before or after it sent the
            // request.
            CallInfo call = ((NetworkException) failure).call().orElseThrow();
            boolean isRepeated = operation.mayRepeat || call.delivery() == Delivery.NOT_SENT;
            assertThat(call.attempts()).isLessThanOrEqualTo(3);
            assertThat(call.attempts() == 3).isEqualTo(isRepeated);
        }
    }

    private SampleApi api(Server server) {
        Credentials credentials = SampleClient.credentials();
        credentials.set("headerKey", KEY);
        return SampleClient.api(server.url(), credentials, http);
    }

    /** Only the stalled responses are to run into a timeout, and soon, and not often. */
    private static CallOptions options(Fault fault) {
        return fault.isStalled()
                ? CallOptions.defaults().attemptTimeout(Duration.ofMillis(400)).maxRetries(1)
                : CallOptions.defaults();
    }

    private void verify(@Nullable Throwable failure, Fault fault) {
        if (fault.exception() == null) {
            assertThat(failure).isNull();
        } else {
            assertThat(failure).isExactlyInstanceOf(fault.exception());
            Optional<CallInfo> call = ((ProofsheetException) failure).call();
            assertThat(call.map(CallInfo::delivery)).contains(fault.delivery());
        }
        ConnectionPool pool = http.connectionPool();
        assertThat(pool.connectionCount()).as("connections still in use").isEqualTo(pool.idleConnectionCount());
        assertThat(elsewhere.requests()).isEmpty();
    }

    private void verifyRequests(List<String> requests, Fault fault, SampleOperation operation) {
        boolean isRepeated = fault.delivery() == Delivery.NOT_SENT || (fault.isPassing() && operation.mayRepeat);
        int retries = isRepeated ? options(fault).maxRetries().orElse(2) : 0;
        assertThat(requests).hasSize(1 + retries);
        assertThat(time.pauses()).hasSize(retries);
        assertThat(requests)
                .allMatch(request -> request.contains(KEY))
                .extracting(NetworkFaultTests::withoutBoundary)
                .containsOnly(withoutBoundary(requests.get(0)));
    }

    private static String withoutBoundary(String request) {
        return request.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=[\\r\\n-])", "");
    }
}
