package dev.proofsheet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.proofsheet.client.internal.ApiDescription;
import dev.proofsheet.client.internal.ClientRuntime;
import dev.proofsheet.client.internal.SampleClient;
import dev.proofsheet.client.internal.ScriptedServer;
import dev.proofsheet.client.internal.Secured;
import dev.proofsheet.client.internal.SecurityScheme;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;
import retrofit2.http.GET;

/** Credentials that nobody set are read from the environment; without any, a client fails when it is built. */
class EnvironmentTests {

    @Test
    void aVariableIsReadWhereNothingIsSet() throws IOException {
        assertThat(sent(SampleClient.builder(), Map.of("SAMPLE_HEADER_KEY", "from-environment")))
                .contains("X-Sample-Key: from-environment");
    }

    @Test
    void aSettingWinsOverItsVariable() throws IOException {
        assertThat(sent(
                        SampleClient.builder().credential("headerKey", "set"),
                        Map.of("SAMPLE_HEADER_KEY", "from-environment")))
                .contains("X-Sample-Key: set")
                .doesNotContain("from-environment");
    }

    @Test
    void aSettingWinsOverTheVariableOfAnotherSchemeThatWouldDo() throws IOException {
        assertThat(sent(
                        SampleClient.builder().credential("headerKey", "set"),
                        Map.of("SAMPLE_TOKEN", "from-environment")))
                .contains("X-Sample-Key: set")
                .doesNotContain("from-environment");
    }

    @Test
    void nothingIsReadFromTheEnvironmentUnlessItIsAskedFor() throws IOException {
        ClientBuilder<SampleClient, ?> builder = SampleClient.builder();
        SampleClient client = builder.environment(name -> "from-environment").build();

        assertThatThrownBy(() -> client.calls().execute(client.api().withEither()))
                .isInstanceOf(MissingCredentialException.class);
    }

    @Test
    void theFirstVariableThatIsSetCounts() throws IOException {
        assertThat(sent(SampleClient.builder(), Map.of("SAMPLE_KEY", "second"))).contains("X-Sample-Key: second");
        assertThat(sent(SampleClient.builder(), Map.of("SAMPLE_KEY", "second", "SAMPLE_HEADER_KEY", "first")))
                .contains("X-Sample-Key: first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "s3cret\n", "s3 cret"})
    void aVariableThatHoldsNoKeyIsNamedWithoutItsValue(String value) {
        assertThatThrownBy(() -> build(SampleClient.builder(), Map.of("SAMPLE_TOKEN", value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the environment variable SAMPLE_TOKEN ")
                .hasMessageNotContaining("s3");
    }

    @Test
    void aLoginMayHoldABlankAndNoLineBreak() {
        assertThatCode(() -> build(SampleClient.builder(), Map.of("SAMPLE_LOGIN", "user:pass word")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> build(SampleClient.builder(), Map.of("SAMPLE_LOGIN", "user:s3cret\n")))
                .hasMessageStartingWith("the environment variable SAMPLE_LOGIN ")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aClientThatCanCallNothingIsNotBuilt() {
        assertThatThrownBy(() -> build(new SecuredOnly(), Map.of("OTHER", "x")))
                .isInstanceOf(MissingCredentialException.class)
                .hasMessage("the client needs a credential, and none is set: set key(…) or token(…) on the client's "
                        + "builder, or fromEnv() with the environment variable ONLY_KEY or ONLY_TOKEN");
    }

    @Test
    void oneCredentialIsEnoughToBuildAClient() {
        assertThatCode(() -> build(new SecuredOnly().credential("token", "t"), Map.of()))
                .doesNotThrowAnyException();
        assertThatCode(() -> build(new SecuredOnly(), Map.of("ONLY_KEY", "k"))).doesNotThrowAnyException();
    }

    @Test
    void whatNeedsNoCredentialCanBeCalledWithoutAny() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "{}")) {
            SampleClient client = build(SampleClient.builder().baseUrl(server.url()), Map.of());

            client.api().listModels().execute();

            assertThat(server.requests()).hasSize(1);
        }
    }

    /** The request of an operation that takes the token or the key in the header. */
    private static String sent(SampleClient.Builder builder, Map<String, String> environment) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("200 OK", "{}")) {
            build(builder.baseUrl(server.url()), environment).api().withEither().execute();
            return server.requests().get(0);
        }
    }

    private static <C> C build(ClientBuilder<C, ?> builder, Map<String, String> environment) {
        return builder.environment(environment::get).fromEnv().build();
    }

    interface SecuredOnlyApi {
        @Secured("key")
        @GET("one")
        Call<Void> one();

        @Secured({"key", "token"})
        @GET("other")
        Call<Void> other();
    }

    private static final class SecuredOnly extends ClientBuilder<Object, SecuredOnly> {
        SecuredOnly() {
            super(new ApiDescription(
                    "only",
                    "0",
                    "https://only.invalid/",
                    List.of(
                            SecurityScheme.header("key", "X-Key").orFrom("ONLY_KEY"),
                            SecurityScheme.bearer("token").orFrom("ONLY_TOKEN")),
                    SecuredOnlyApi.class));
        }

        @Override
        protected Object create(ClientRuntime runtime) {
            return runtime.api(SecuredOnlyApi.class);
        }
    }
}
