package dev.proofsheet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserAgentTests {
    private static final String JAVA = "java " + System.getProperty("java.version") + ")";

    @Test
    void everyRequestNamesTheClientAndItsSpec() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "{}")) {
            SampleClient.builder()
                    .baseUrl(server.url())
                    .build()
                    .api()
                    .listModels()
                    .execute();

            // Classes that are in no jar have no version.
            assertThat(server.requests().get(0).lines())
                    .contains("User-Agent: proofsheet-sample (spec sha256:0123456789ab; " + JAVA);
        }
    }

    @Test
    void aVersionStandsBehindTheName() {
        ApiDescription api =
                new ApiDescription("my-provider", "abc", "https://sample.invalid/", List.of(), SampleApi.class);

        assertThat(UserAgent.of(api, "1.2.3")).isEqualTo("proofsheet-my-provider/1.2.3 (spec sha256:abc; " + JAVA);
    }
}
