package dev.proofsheet.codegen;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An optional parameter more breaks no program, compiled again or not, and no fake. */
class GeneratedEvolutionTests {
    private static final String OLDER = TestSpecs.resource("/specs/evolving.yaml");
    private static final String NEWER =
            OLDER.replace("# MORE", "- { name: verbose, in: query, schema: { type: boolean } }");

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @TempDir
    static Path folder;

    private static final Map<String, GeneratedClient> CLIENTS = new HashMap<>();

    @BeforeAll
    static void generateAndCompile() throws IOException {
        Path older = Files.createDirectory(folder.resolve("older"));
        Path newer = Files.createDirectory(folder.resolve("newer"));
        GeneratedClient.of("acme", OLDER, older, "OlderProgram");
        GeneratedClient.of("acme", NEWER, newer);
        CLIENTS.put("as it was", GeneratedClient.load("acme", newer.resolve("classes"), older.resolve("classes")));
        Path again = Files.createDirectory(folder.resolve("again"));
        CLIENTS.put("compiled again", GeneratedClient.of("acme", NEWER, again, "OlderProgram"));
    }

    static Collection<String> programs() {
        return CLIENTS.keySet();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aProgramSendsWhatItSent(String program) throws Exception {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"id\":\"j\"}")));
        GeneratedClient newer = CLIENTS.get(program);
        Object client = newer.builder().baseUrl(SERVER.baseUrl() + "/v1").build();

        assertThat(newer.run("OlderProgram", "calls", client)).isEqualTo("jjjjjj");
        assertThat(SERVER.getAllServeEvents())
                .hasSize(6)
                .allSatisfy(event -> assertThat(event.getRequest().getUrl()).isEqualTo("/v1/jobs/1"));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aFakeRespondsAsItDid(String program) throws Exception {
        GeneratedClient newer = CLIENTS.get(program);

        assertThat(newer.run("OlderProgram", "calls", newer.run("OlderProgram", "fake")))
                .isEqualTo("ffffff");
    }
}
