package dev.proofsheet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.proofsheet.client.CallOptions;
import dev.proofsheet.client.CallTimeoutException;
import dev.proofsheet.client.Delivery;
import dev.proofsheet.client.PaymentRequiredException;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call whose time is over reports of the attempt that it ends. */
@Timeout(20)
class TimeoutReportTests {
    private static final CallOptions SOON = CallOptions.defaults().callTimeout(Duration.ofMillis(400));

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRequestThatWasSentMayHaveTakenEffect(boolean isAsync) {
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            exchange.read();
            exchange.awaitEnd();
        })) {
            CallTimeoutException failure = (CallTimeoutException) failure(server, isAsync);

            assertThat(failure.mayHaveTakenEffect()).isTrue();
            assertThat(failure.call().orElseThrow().delivery()).isEqualTo(Delivery.UNKNOWN);
            assertThat(failure).hasMessageEndingWith("; the request may have been processed");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatArrivedOfAResponseNamesTheJob(boolean isAsync) {
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            exchange.read();
            exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":\"job-1\",");
            exchange.awaitEnd();
        })) {
            CallTimeoutException failure = (CallTimeoutException) failure(server, isAsync);

            assertThat(failure.call().orElseThrow().delivery()).isEqualTo(Delivery.ANSWERED);
            assertThat(failure.call().orElseThrow().jobId()).contains("job-1");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRefusalThatStallsKeepsItsStatus(boolean isAsync) {
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            exchange.read();
            exchange.write("HTTP/1.1 402 Payment Required\r\nContent-Length: 100\r\n\r\n{\"message\":\"broke\",");
            exchange.awaitEnd();
        })) {
            PaymentRequiredException failure = (PaymentRequiredException) failure(server, isAsync);

            assertThat(failure.body()).isEqualTo("{\"message\":\"broke\",");
        }
    }

    private static Throwable failure(ScriptedServer server, boolean isAsync) {
        SampleApi api = SampleClient.api(server);
        CallExecutor calls = SampleClient.calls(Time.system());
        SampleModel body = SampleModel.builder().id("1").build();
        return isAsync
                ? calls.executeAsync(api.submit(body), SOON)
                        .handle((response, thrown) -> thrown)
                        .join()
                : catchThrowable(() -> calls.execute(api.submit(body), SOON));
    }
}
