package dev.proofsheet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.proofsheet.client.CallTimeoutException;
import dev.proofsheet.client.DecodingException;
import dev.proofsheet.logging.LogLevel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a builder sets for all calls of its client. */
@Timeout(20)
class BuilderSettingsTests {
    @Test
    void theCallTimeoutEndsEachCall() {
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            exchange.read();
            exchange.awaitEnd();
        })) {
            SampleClient client =
                    client(server).callTimeout(Duration.ofMillis(300)).build();

            assertThat(catchThrowableOfType(
                            CallTimeoutException.class,
                            () -> client.calls().execute(client.api().listModels())))
                    .hasMessageContaining("the call timeout of PT0.3S");
        }
    }

    @Test
    void theLargestResponseIsReadAndALargerOneNamesTheLimit() {
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "{\"id\":\"1\"}")) {
            SampleClient enough = client(server).maxResponseBytes(10).build();
            SampleClient tooLittle = client(server).maxResponseBytes(9).build();

            assertThat(enough.calls().execute(enough.api().listModels()).body().id())
                    .isEqualTo("1");
            assertThat(catchThrowableOfType(
                            DecodingException.class,
                            () -> tooLittle.calls().execute(tooLittle.api().listModels())))
                    .hasMessageContaining("9 bytes");
        }
        assertThatThrownBy(() -> SampleClient.builder().maxResponseBytes(0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLogHidesTheParametersAndHeadersOfTheSpecAndShowsOthers() {
        List<String> log = new ArrayList<>();
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "[]", "key: shown")) {
            SampleClient client = client(server)
                    .credential("queryKey", "s3cret")
                    .logging(LogLevel.HEADERS, log::add)
                    .build();

            client.calls().execute(client.api().listJobs());
        }

        assertThat(log).hasSize(2).allMatch(text -> text.contains("/jobs?key=██"));
    }

    @Test
    void withoutALogNothingIsWritten() {
        List<String> log = new ArrayList<>();
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "{}")) {
            SampleClient client = client(server)
                    .logging(LogLevel.BODY, log::add)
                    .logging(LogLevel.NONE)
                    .build();

            client.calls().execute(client.api().listModels());
        }

        assertThat(log).isEmpty();
    }

    private static SampleClient.Builder client(ScriptedServer server) {
        return SampleClient.builder().baseUrl(server.url());
    }
}
