package dev.proofsheet.client.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.proofsheet.logging.LogLevel;
import dev.proofsheet.model.ImageFile;
import dev.proofsheet.model.internal.Json;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a client writes about its calls. */
class LoggingTests {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final String REPLY = "{\"id\":\"1\"}";

    private final List<String> log = new ArrayList<>();

    @Test
    void nothingIsLoggedUnlessItIsAskedFor() throws IOException {
        answer(okJson(REPLY));

        api(LogLevel.NONE).listModels().execute();

        assertThat(log).isEmpty();
    }

    @Test
    void bodiesAreThoseOfBothSidesAndReachTheirReaders() throws IOException {
        answer(okJson(REPLY));
        SampleModel model = SampleModel.builder().id("2").build();

        SampleModel reply = api(LogLevel.BODY).submit(model).execute().body();

        assertThat(Json.mapper().valueToTree(reply).toString()).isEqualTo(REPLY);

        assertThat(log).hasSize(2);
        assertThat(log.get(0)).endsWith("\n\n{\"id\":\"2\"}");
        assertThat(log.get(1)).endsWith("\n\n" + REPLY);
        assertThat(received().getBodyAsString()).isEqualTo("{\"id\":\"2\"}");
    }

    @ParameterizedTest
    @EnumSource(LogLevel.class)
    void noCredentialIsLoggedAtAnyLevel(LogLevel level) throws IOException {
        answer(okJson("{\"url\":\"https://h/p?X-Amz-Signature=s3cret\"}")
                .withHeader("Location", "https://h/?a=s3cret&sig=s3cret"));
        SampleApi api = api(level);

        api.withHeaderKey().execute();
        api.withQueryKey().execute();
        api.withToken().execute();
        api.withLogin().execute();
        api.follow(SERVER.url("/result?Expires=s3cret&Signature=s3cret")).execute();
        answer(aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThatThrownBy(() -> api.withQueryKey().execute()).isInstanceOf(IOException.class);

        assertThat(log).hasSize(level == LogLevel.NONE ? 0 : 12);
        // The last is what the server is sent as basic authentication.
        assertThat(log).noneMatch(text -> text.contains("s3cret") || text.contains("dTpzM2NyZXQ="));
    }

    @Test
    void theBytesOfAFormAreNotLogged() throws IOException {
        answer(okJson(REPLY));
        ImageFile image = ImageFile.of("picture".getBytes(StandardCharsets.UTF_8), "a.png", "image/png");

        api(LogLevel.BODY)
                .edit(SampleForm.builder().prompt("words").mask(image).build())
                .execute();

        assertThat(log.get(0)).endsWith("""

                (part) form-data; name="prompt" (text/plain; charset=UTF-8, 5 bytes, not shown)
                (part) form-data; name="mask"; filename="a.png" (image/png, 7 bytes, not shown)""");
        assertThat(received().getBodyAsString()).contains("picture");
    }

    @ParameterizedTest
    @EnumSource(LogLevel.class)
    void aTruncatedReplyFailsWithTheSameExceptionAtEveryLevel(LogLevel level) throws IOException {
        String truncated = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"id\":";
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            exchange.read();
            exchange.write(truncated);
        })) {
            SampleApi api = SampleClient.builder()
                    .baseUrl(server.url())
                    .logging(level, log::add)
                    .build()
                    .api();

            assertThatThrownBy(() -> api.listModels().execute()).isInstanceOf(ProtocolException.class);
        }
        assertThat(log.stream().filter(text -> text.contains(" failed ("))).hasSize(level == LogLevel.BODY ? 1 : 0);
    }

    private SampleApi api(LogLevel level) {
        return SampleClient.builder()
                .baseUrl(SERVER.baseUrl())
                .credential("headerKey", "s3cret")
                .credential("queryKey", "s3cret")
                .credential("token", "s3cret")
                .credential("login", "u:s3cret")
                .logging(level, log::add)
                .build()
                .api();
    }

    private static LoggedRequest received() {
        return SERVER.getAllServeEvents().get(0).getRequest();
    }

    private static void answer(ResponseDefinitionBuilder response) {
        SERVER.stubFor(any(anyUrl()).willReturn(response));
    }
}
