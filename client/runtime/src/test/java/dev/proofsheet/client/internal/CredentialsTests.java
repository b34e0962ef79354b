package dev.proofsheet.client.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.proofsheet.client.MissingCredentialException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** Which credential travels with which operation, and where to. */
class CredentialsTests {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @RegisterExtension
    static final WireMockExtension STRANGER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final SampleClient.Builder builder = SampleClient.builder().baseUrl(SERVER.baseUrl());

    @BeforeEach
    void answerEverything() {
        SERVER.stubFor(WireMock.any(anyUrl()).willReturn(okJson("{}")));
        STRANGER.stubFor(WireMock.any(anyUrl()).willReturn(okJson("{}")));
    }

    @Test
    void eachSchemeGoesToItsPlace() throws IOException {
        SampleApi api = allSet().build().api();

        api.withHeaderKey().execute();
        api.withQueryKey().execute();
        api.withToken().execute();
        api.withLogin().execute();

        SERVER.verify(anyRequestedFor(urlEqualTo("/header")).withHeader("X-Sample-Key", equalTo("h")));
        SERVER.verify(anyRequestedFor(urlEqualTo("/query?key=q%2Bq%26")));
        SERVER.verify(anyRequestedFor(urlEqualTo("/bearer")).withHeader("Authorization", equalTo("Bearer t")));
        // RFC 7617, 2.1: the user-id test and the password 123£ in UTF-8
        SERVER.verify(
                anyRequestedFor(urlEqualTo("/basic")).withHeader("Authorization", equalTo("Basic dGVzdDoxMjPCow==")));
    }

    @Test
    void noOtherSchemeGoesAlong() throws IOException {
        SampleApi api = allSet().build().api();

        api.withHeaderKey().execute();
        api.listModels().execute();

        SERVER.verify(anyRequestedFor(urlEqualTo("/header")).withHeader("Authorization", absent()));
        SERVER.verify(anyRequestedFor(urlEqualTo("/models"))
                .withHeader("Authorization", absent())
                .withHeader("X-Sample-Key", absent()));
    }

    @Test
    void theFirstAlternativeThatIsSetIsUsed() throws IOException {
        allSet().build().api().withEither().execute();
        SampleClient.builder()
                .baseUrl(SERVER.baseUrl())
                .credential("headerKey", "alone")
                .build()
                .api()
                .withEither()
                .execute();

        SERVER.verify(anyRequestedFor(urlEqualTo("/either"))
                .withHeader("Authorization", equalTo("Bearer t"))
                .withHeader("X-Sample-Key", absent()));
        SERVER.verify(anyRequestedFor(urlEqualTo("/either"))
                .withHeader("Authorization", absent())
                .withHeader("X-Sample-Key", equalTo("alone")));
    }

    @Test
    void nothingGoesToAnotherOrigin() throws IOException {
        SampleApi api = allSet().build().api();

        api.follow(STRANGER.baseUrl() + "/status").execute();
        api.follow(SERVER.baseUrl() + "/status").execute();

        STRANGER.verify(anyRequestedFor(urlEqualTo("/status")).withHeader("X-Sample-Key", absent()));
        SERVER.verify(anyRequestedFor(urlEqualTo("/status")).withHeader("X-Sample-Key", equalTo("h")));
    }

    @Test
    void aMissingCredentialIsNamedAndNothingIsSent() {
        SampleApi api = builder.credential("queryKey", "q").build().api();

        assertThatThrownBy(() -> api.withEither().execute())
                .isInstanceOf(MissingCredentialException.class)
                .hasMessage("withEither needs a credential, and none is set: "
                        + "set token(…) or headerKey(…) on the client's builder, "
                        + "or fromEnv() with the environment variable SAMPLE_TOKEN or SAMPLE_HEADER_KEY or SAMPLE_KEY");

        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void aMissingCredentialReachesAnAsynchronousCallerAsItself() {
        CompletableFuture<Throwable> failure = new CompletableFuture<>();

        builder.build().api().withHeaderKey().enqueue(new Callback<>() {
            @Override
            public void onResponse(Call<Void> call, Response<Void> response) {
                failure.cancel(false);
            }

            @Override
            public void onFailure(Call<Void> call, Throwable error) {
                failure.complete(error);
            }
        });

        assertThat(failure.join()).isInstanceOf(MissingCredentialException.class);
    }

    @Test
    void aClientKeepsTheCredentialsItWasBuiltWith() throws IOException {
        SampleApi api = builder.credential("headerKey", "first").build().api();
        builder.credential("headerKey", "second");

        api.withHeaderKey().execute();

        SERVER.verify(anyRequestedFor(urlEqualTo("/header")).withHeader("X-Sample-Key", equalTo("first")));
    }

    @Test
    void anUnknownSchemeIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> builder.credential("apiKey", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'apiKey'")
                .hasMessageContaining("[headerKey, queryKey, token, login]");
    }

    @Test
    @SuppressWarnings("NullAway") // A source that breaks its promise.
    void aSourceWithoutASecretIsNamed() {
        SampleClient client = builder.credential("headerKey", () -> null).build();

        assertThatThrownBy(() -> client.calls().execute(client.api().withHeaderKey()))
                .isInstanceOf(MissingCredentialException.class)
                .hasMessage("the source of the secret of headerKey returned null");
    }

    @Test
    void aKeyWithALineBreakIsRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> builder.credential("headerKey", "s3cret\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line break")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> builder.credential("headerKey", " ")).hasMessageContaining("blank");
    }

    @Test
    void nothingPrintsASecret() {
        Credentials credentials = new Credentials(List.of(SecurityScheme.bearer("token")));
        credentials.set("token", "s3cret");

        assertThat(credentials.toString()).isEqualTo("Credentials[token]");
        assertThat(builder.credential("token", "s3cret").build()).asString().doesNotContain("s3cret");
    }

    private SampleClient.Builder allSet() {
        return builder.credential("headerKey", "h")
                .credential("queryKey", "q+q&")
                .credential("token", "t")
                .credential("login", "test:123£");
    }
}
