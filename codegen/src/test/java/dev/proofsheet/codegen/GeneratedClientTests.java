package dev.proofsheet.codegen;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.proofsheet.client.ClientBuilder;
import dev.proofsheet.client.IdempotencyHeader;
import dev.proofsheet.client.MayRepeat;
import dev.proofsheet.client.Sender;
import dev.proofsheet.client.ServerException;
import dev.proofsheet.model.ImageFile;
import dev.proofsheet.model.Json;
import dev.proofsheet.spec.SpecFile;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import retrofit2.Call;
import retrofit2.Response;

/** A generated client at work: what it is made of, and what it sends and reads over a socket. */
class GeneratedClientTests {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @TempDir
    static Path folder;

    private static GeneratedClient client;

    private final ObjectMapper mapper = Json.mapper();
    private ClientBuilder<?, ?> builder;

    @BeforeAll
    static void generateAndCompile() throws IOException {
        client = GeneratedClient.of("acme", TestSpecs.acme(), folder);
    }

    @BeforeEach
    void answerEverything() throws ReflectiveOperationException {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        SERVER.stubFor(get(urlPathEqualTo("/v1/jobs")).willReturn(okJson("[]")));
        builder = client.builder()
                .baseUrl(SERVER.baseUrl() + "/v1")
                .credential("key", "k")
                .credential("queryKey", "q")
                .credential("token", "t")
                .credential("login", "user:password");
    }

    @Test
    void everyOperationIsAMethodWithItsOwnName() throws ClassNotFoundException {
        assertThat(client.type("dev.proofsheet.acme.AcmeApi").getMethods())
                .extracting(Method::getName)
                .containsExactlyInAnyOrder("submitJob", "listJobs", "getJob", "deleteJob", "editImage");
    }

    @Test
    void modelsOfCallbacksAreThere() throws ClassNotFoundException {
        assertThat(client.model("FinishedEvent")).isFinal();
    }

    @Test
    void inlineSchemasHaveClassesNamedAfterTheirPlace() throws ReflectiveOperationException {
        Method reason = client.model("getJob_404_response").getMethod("reason");

        assertThat(reason.getReturnType()).isEqualTo(client.model("getJob_404_response_reason"));
    }

    @Test
    void theClientNamesTheSpecThatItCameFrom() throws ReflectiveOperationException {
        Object fingerprint = client.type("dev.proofsheet.acme.AcmeClient")
                .getField("SPEC_SHA256")
                .get(null);

        assertThat(fingerprint).isEqualTo(SpecFingerprint.of(SpecFile.read(folder.resolve("specs/acme"))));
    }

    @Test
    void everySecuritySchemeHasASetterOfItsName() throws ReflectiveOperationException {
        Class<?> type = client.builder().getClass();

        assertThat(type.getMethod("key", String.class).getReturnType()).isEqualTo(type);
        assertThat(type.getMethod("queryKey", String.class).getReturnType()).isEqualTo(type);
        assertThat(type.getMethod("token", String.class).getReturnType()).isEqualTo(type);
        assertThat(type.getMethod("login", String.class, String.class).getReturnType())
                .isEqualTo(type);
    }

    @Test
    void everyOperationSaysWhetherItMayBeSentAgain() throws ClassNotFoundException {
        Method submit = client.operation("submitJob");

        assertThat(client.operation("getJob").isAnnotationPresent(MayRepeat.class))
                .isTrue();
        assertThat(client.operation("deleteJob").isAnnotationPresent(MayRepeat.class))
                .isFalse();
        assertThat(submit.isAnnotationPresent(MayRepeat.class)).isFalse();
        assertThat(submit.getAnnotation(IdempotencyHeader.class).value()).isEqualTo("Idempotency-Key");
    }

    @Test
    void theSenderOfTheClientRepeatsAReadAndNoSubmit() throws ReflectiveOperationException {
        SERVER.stubFor(any(anyUrl()).willReturn(serverError().withHeader("Retry-After", "0")));
        Object built = builder.build();
        Object api = built.getClass().getMethod("api").invoke(built);
        Sender sender = (Sender) built.getClass().getMethod("sender").invoke(built);
        Call<?> submit = (Call<?>) client.operation("submitJob")
                .invoke(api, null, mapper.convertValue(Map.of(), client.model("JobRequest")));
        Call<?> read = (Call<?>) client.operation("getJob").invoke(api, "1");

        assertThatThrownBy(() -> sender.send(submit)).isInstanceOf(ServerException.class);
        assertThatThrownBy(() -> sender.send(read)).isInstanceOf(ServerException.class);

        SERVER.verify(1, postRequestedFor(anyUrl()));
        SERVER.verify(3, getRequestedFor(anyUrl()));
    }

    @Test
    void onlyWhatWasSetIsSent() throws ReflectiveOperationException, IOException {
        client.call(builder, "submitJob", null, client.read("JobRequest", "{\"prompt\":\"a cat\"}"));
        client.call(builder, "listJobs", null, null, null, null, null);

        SERVER.verify(postRequestedFor(urlEqualTo("/v1/jobs"))
                .withHeader("Content-Type", equalTo("application/json"))
                .withHeader("Idempotency-Key", absent())
                .withRequestBody(equalTo("{\"prompt\":\"a cat\"}")));
        SERVER.verify(anyRequestedFor(urlEqualTo("/v1/jobs")).withHeader("Authorization", equalTo("Bearer t")));
    }

    @Test
    void aHeaderWithOneValueIsAlwaysSentAndNoParameter() throws ReflectiveOperationException, IOException {
        client.call(builder, "submitJob", "idem-1", client.read("JobRequest", "{}"));

        SERVER.verify(postRequestedFor(urlEqualTo("/v1/jobs"))
                .withHeader("Cache-Control", equalTo("no-cache"))
                .withHeader("Idempotency-Key", equalTo("idem-1")));
    }

    @Test
    void queryValuesAreTypedAndRepeated() throws ReflectiveOperationException, IOException {
        Class<?> state = client.model("job_state");

        client.call(
                builder,
                "listJobs",
                client.value("JobOrder", "newest"),
                List.of(mapper.convertValue("queued", state), mapper.convertValue("lost", state)),
                client.value("ListJobsKind", "video"),
                5,
                null);

        SERVER.verify(
                anyRequestedFor(urlEqualTo("/v1/jobs?order=newest&state=queued&state=lost&kind=video&page-size=5")));
    }

    @Test
    void eachOperationHasItsOwnCredentialOrNone() throws ReflectiveOperationException, IOException {
        client.call(builder, "submitJob", null, client.read("JobRequest", "{}"));
        client.call(builder, "getJob", "a/b c");
        client.call(builder, "deleteJob", "1");
        client.call(builder, "editImage", client.read("EditRequest", "{\"prompt\":\"p\"}"));

        SERVER.verify(postRequestedFor(urlEqualTo("/v1/jobs"))
                .withHeader("X-Acme-Key", equalTo("k"))
                .withHeader("Authorization", absent()));
        SERVER.verify(anyRequestedFor(urlEqualTo("/v1/jobs/a%2Fb%20c"))
                .withBasicAuth(new BasicCredentials("user", "password"))
                .withHeader("X-Acme-Key", absent()));
        SERVER.verify(anyRequestedFor(urlEqualTo("/v1/jobs/1?key=q")).withHeader("Authorization", absent()));
        SERVER.verify(postRequestedFor(urlEqualTo("/v1/edits"))
                .withHeader("X-Acme-Key", absent())
                .withHeader("Authorization", absent()));
    }

    @Test
    void aFormIsSentInPartsNamedByTheSpec() throws ReflectiveOperationException, IOException {
        ObjectNode form =
                mapper.createObjectNode().put("prompt", "p").put("n", 2).put("quality", "ultra");
        form.putArray("image").addPOJO(image("one.png")).addPOJO(image("two.png"));

        client.call(builder, "editImage", mapper.treeToValue(form, client.model("EditRequest")));

        String body = SERVER.getAllServeEvents().get(0).getRequest().getBodyAsString();
        assertThat(body.lines().filter(line -> line.startsWith("Content-Disposition")))
                .containsExactly(
                        "Content-Disposition: form-data; name=\"prompt\"",
                        "Content-Disposition: form-data; name=\"image\"; filename=\"one.png\"",
                        "Content-Disposition: form-data; name=\"image\"; filename=\"two.png\"",
                        "Content-Disposition: form-data; name=\"n\"",
                        "Content-Disposition: form-data; name=\"quality\"");
        assertThat(body).contains("\r\n\r\n2\r\n", "\r\n\r\nultra\r\n");
    }

    @Test
    void aFileInAReplyIsNotTakenForJson() throws ReflectiveOperationException, IOException {
        Response<?> response = client.call(builder, "editImage", client.read("EditRequest", "{\"prompt\":\"p\"}"));

        try (ResponseBody body = (ResponseBody) response.body()) {
            assertThat(body.string()).isEqualTo("{}");
        }
    }

    @Test
    void anEmptyReplyIsNoFault() throws ReflectiveOperationException, IOException {
        SERVER.stubFor(any(anyUrl()).willReturn(noContent()));

        assertThat(client.call(builder, "deleteJob", "1").code()).isEqualTo(204);
    }

    private static ImageFile image(String name) {
        return ImageFile.of(name.getBytes(StandardCharsets.UTF_8), name, "image/png");
    }
}
