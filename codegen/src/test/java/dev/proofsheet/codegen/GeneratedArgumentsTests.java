package dev.proofsheet.codegen;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.proofsheet.client.CallOptions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments that would send another request than the caller means, or one that the spec refuses, are not sent. */
class GeneratedArgumentsTests {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @TempDir
    static Path folder;

    private static GeneratedClient generated;

    private Object client;

    @BeforeAll
    static void generateAndCompile() throws IOException {
        generated = GeneratedClient.of("acme", TestSpecs.resource("/specs/arguments.yaml"), folder);
    }

    @BeforeEach
    void build() throws ReflectiveOperationException {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        client = generated.builder().baseUrl(SERVER.baseUrl() + "/v1").build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void aPathParameterThatLeadsElsewhereIsNotSent(String id) {
        refused("\"id\" is", "getJob", id);
        refused("\"place\" is", "jobsOf", id);
        refused("\"id\" is", "getJob", new Object[] {null});
    }

    @ParameterizedTest
    @CsvSource({"a/b,a%2Fb", "../c,..%2Fc", "%2e%2e,%252e%252e", "a?b#c,a%3Fb%23c", "...,...", "a:b,a:b", "a b,a%20b"})
    void aPathParameterStaysOneSegment(String id, String segment) throws Exception {
        GeneratedClient.call(client, "getJob", id);

        assertThat(arrived()).isEqualTo("/v1/jobs/" + segment);
    }

    @Test
    void aPathCannotBeginLikeAnAddress() {
        refused("\"place\" contains ':'", "jobsOf", "http:evil.invalid");
    }

    @Test
    void aParameterOutOfItsLimitsIsNotSent() {
        refused("\"query\" has 6 characters, and may have at most 5", "listJobs", "abcdef");
        refused("\"query\" is required, and not set", "listJobs", new Object[] {null});
    }

    @Test
    void anOptionalParameterOutOfItsLimitsIsNotBuilt() throws Exception {
        assertThatThrownBy(() -> params("limit", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("listJobs cannot be called: \"limit\" is 0, and must be at least 1");
        assertThatThrownBy(() -> params("limit", 101)).hasMessageContaining("\"limit\" is 101, and may be at most 100");
        assertThatThrownBy(() -> params("sender", null)).isInstanceOf(NullPointerException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb: c", "ä", " a", ""})
    void aHeaderThatNoneCanCarryIsNotSent(String trace) throws Exception {
        refused("\"X-Trace\" is a header", "listJobs", "abc", params("xTrace", trace));
    }

    @Test
    void whatKeepsTheLimitsIsSent() throws Exception {
        Object builder = GeneratedClient.call(params("limit", 100), "toBuilder");
        GeneratedClient.call(builder, "sender", "me");
        GeneratedClient.call(builder, "api", "v1");

        GeneratedClient.call(client, "listJobs", "abcde", GeneratedClient.call(builder, "build"));

        assertThat(arrived()).isEqualTo("/v1/jobs?limit=100&query=abcde&sender=me&api=v1");
    }

    @Test
    void anIdempotencyKeyThatIsTooLongIsNotSent() {
        refused(
                "the idempotency key has 41 characters, and must have at most 40",
                "submitJob",
                CallOptions.defaults().idempotencyKey("a".repeat(41)));
    }

    @Test
    void anIdempotencyKeyIsTheCallersOrANewOne() throws Exception {
        GeneratedClient.call(client, "submitJob", CallOptions.defaults().idempotencyKey("order-7"));

        assertThat(SERVER.getAllServeEvents().get(0).getRequest().getHeader("idempotency-key"))
                .isEqualTo("order-7");
        GeneratedClient.call(client, "submitJob");
        assertThat(SERVER.getAllServeEvents().get(0).getRequest().getHeader("idempotency-key"))
                .hasSize(36);
    }

    private static Object params(String property, Object value) throws Exception {
        Object builder = generated.model("ListJobsParams").getMethod("builder").invoke(null);
        GeneratedClient.call(builder, property, value);
        return GeneratedClient.call(builder, "build");
    }

    private static String arrived() {
        return SERVER.getAllServeEvents().get(0).getRequest().getUrl();
    }

    private void refused(String message, String operation, Object... arguments) {
        assertThatThrownBy(() -> GeneratedClient.call(client, operation, arguments))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }
}
