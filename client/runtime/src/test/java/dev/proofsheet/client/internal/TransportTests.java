package dev.proofsheet.client.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Response;

/** What reaches the server, and how often. */
class TransportTests {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final SampleModel BODY = SampleModel.builder().id("1").build();

    private final SampleApi api = SampleClient.builder()
            .baseUrl(SERVER.baseUrl())
            .credential("headerKey", "k")
            .build()
            .api();

    @ParameterizedTest
    @ValueSource(ints = {408, 421, 429, 500, 503})
    void isSentOnceWhateverTheStatusSays(int status) throws IOException {
        answer(aResponse().withStatus(status).withHeader("Retry-After", "0"));

        Response<SampleModel> response = api.submit(BODY).execute();

        assertThat(response.code()).isEqualTo(status);
        assertThat(response.headers().values("Retry-After")).containsExactly("0");
        assertThat(response.headers().names()).noneMatch(name -> name.contains("Proofsheet"));
        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 307, 308})
    void followsNoRedirect(int status) throws IOException {
        answer(aResponse().withStatus(status).withHeader("Location", SERVER.baseUrl() + "/elsewhere"));

        assertThat(api.submit(BODY).execute().code()).isEqualTo(status);

        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE"})
    void isSentOnceWhenAWarmConnectionBreaks(Fault fault) throws IOException {
        SERVER.stubFor(get("/models").willReturn(okJson("{}")));
        answer(aResponse().withFault(fault));
        api.listModels().execute();

        assertThatThrownBy(() -> api.submit(BODY).execute()).isInstanceOf(IOException.class);

        SERVER.verify(1, postRequestedFor(urlEqualTo("/jobs")));
    }

    @Test
    void sendsJsonUnderItsPlainName() throws IOException {
        answer(okJson("{}"));

        api.submit(BODY).execute();

        SERVER.verify(postRequestedFor(urlEqualTo("/jobs"))
                .withHeader("Content-Type", equalTo("application/json"))
                .withRequestBody(equalTo("{\"id\":\"1\"}")));
    }

    @Test
    void writesQueryAndHeaderAsTheWireExpects() throws IOException {
        answer(aResponse());

        api.search(
                        new BigDecimal("1E+3"),
                        OffsetDateTime.parse("2026-01-02T03:04:00+05:30"),
                        SampleQuality.of("new"),
                        SampleQuality.LOW)
                .execute();

        SERVER.verify(
                anyRequestedFor(urlEqualTo("/search?price=1000&since=2026-01-02T03%3A04%3A00%2B05%3A30&quality=new"))
                        .withHeader("X-Quality", equalTo("low")));
    }

    @Test
    void leavesOutWhatIsNull() throws IOException {
        answer(aResponse());

        api.search(null, null, null, null).execute();

        SERVER.verify(anyRequestedFor(urlEqualTo("/search")).withoutHeader("X-Quality"));
    }

    private static void answer(ResponseDefinitionBuilder response) {
        SERVER.stubFor(any(anyUrl()).atPriority(10).willReturn(response));
        SERVER.stubFor(post("/jobs").willReturn(response));
    }
}
