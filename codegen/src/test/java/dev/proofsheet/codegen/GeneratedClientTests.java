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
import dev.proofsheet.model.OpenValue;
import dev.proofsheet.spec.SpecFile;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
        client.call(builder, "submitJob", null, read("JobRequest", "{\"prompt\":\"a cat\"}"));
        client.call(builder, "listJobs", null, null, null, null, null);

        SERVER.verify(postRequestedFor(urlEqualTo("/v1/jobs"))
                .withHeader("Content-Type", equalTo("application/json"))
                .withHeader("Idempotency-Key", absent())
                .withRequestBody(equalTo("{\"prompt\":\"a cat\"}")));
        SERVER.verify(anyRequestedFor(urlEqualTo("/v1/jobs")).withHeader("Authorization", equalTo("Bearer t")));
    }

    @Test
    void aHeaderWithOneValueIsAlwaysSentAndNoParameter() throws ReflectiveOperationException, IOException {
        client.call(builder, "submitJob", "idem-1", read("JobRequest", "{}"));

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
                value("JobOrder", "newest"),
                List.of(mapper.convertValue("queued", state), mapper.convertValue("lost", state)),
                value("ListJobsKind", "video"),
                5,
                null);

        SERVER.verify(
                anyRequestedFor(urlEqualTo("/v1/jobs?order=newest&state=queued&state=lost&kind=video&page-size=5")));
    }

    @Test
    void eachOperationHasItsOwnCredentialOrNone() throws ReflectiveOperationException, IOException {
        client.call(builder, "submitJob", null, read("JobRequest", "{}"));
        client.call(builder, "getJob", "a/b c");
        client.call(builder, "deleteJob", "1");
        client.call(builder, "editImage", read("EditRequest", "{\"prompt\":\"p\"}"));

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
        Response<?> response = client.call(builder, "editImage", read("EditRequest", "{\"prompt\":\"p\"}"));

        try (ResponseBody body = (ResponseBody) response.body()) {
            assertThat(body.string()).isEqualTo("{}");
        }
    }

    @Test
    void anEmptyReplyIsNoFault() throws ReflectiveOperationException, IOException {
        SERVER.stubFor(any(anyUrl()).willReturn(noContent()));

        assertThat(client.call(builder, "deleteJob", "1").code()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":\"1\",\"state\":\"unheard-of\"}",
                "{\"id\":null,\"state\":null,\"error\":null,\"images\":null,\"code\":null}",
                "{\"cost\":0.10,\"code\":402}",
                "{\"cost\":123456789012345678901234567890.10,\"code\":\"payment\"}",
                "{\"code\":{\"deep\":[1.50,null]}}",
                "{\"created_at\":\"2026-01-02T03:04:05+05:30\",\"due\":\"2026-01-02\"}",
                "{\"parent\":{\"parent\":{\"new\":1},\"error\":null}}",
                "{\"images\":[{\"url\":\"u\",\"new\":null}],\"sizes\":{\"a\":[9007199254740993]}}"
            })
    void aReplyIsWrittenAsItWasRead(String json) throws IOException, ClassNotFoundException {
        assertThat(client.roundTrip("Job", json)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"n\":2,\"quality\":\"4-3\",\"strength\":1.0,\"seed\":9007199254740991}",
                "{\"tags\":[\"a\",\"z\"],\"negative_prompt\":null,\"style\":null}",
                "{\"metadata\":{\"k\":\"v\"},\"options\":{\"any\":[1]},\"open_options\":{\"any\":null}}",
                "{\"class\":\"c\",\"default\":false,\"additionalProperties\":\"x\",\"$weird \\\"name\\\"\\\\\":\"y\"}"
            })
    void aRequestIsWrittenAsItWasRead(String json) throws IOException, ClassNotFoundException {
        assertThat(client.roundTrip("JobRequest", json)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"negative_prompt", "style"})
    void aNullablePropertyCanBeSetToNull(String property) throws ReflectiveOperationException, IOException {
        Object request = client.model("JobRequest").getMethod("builder").invoke(null);

        setNull(request, ProviderNames.member(property));
        request.getClass().getMethod("prompt", String.class).invoke(request, "A fox");

        assertThat(mapper.readTree(mapper.writeValueAsString(invoke(request, "build"))))
                .isEqualTo(mapper.readTree("{\"prompt\":\"A fox\",\"" + property + "\":null}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prompt", "quality", "tags"})
    void anyOtherPropertyCannotBeSetToNull(String property) throws ReflectiveOperationException {
        Object request = client.model("JobRequest").getMethod("builder").invoke(null);

        assertThatThrownBy(() -> setNull(request, property))
                .hasRootCauseInstanceOf(NullPointerException.class)
                .hasRootCauseMessage(property);
    }

    @Test
    void aBuilderRefusesWhatTheSpecForbidsAndNamesAllOfIt() throws ReflectiveOperationException {
        Object request = client.model("JobRequest").getMethod("builder").invoke(null);
        request.getClass().getMethod("n", Integer.class).invoke(request, 5);

        assertThatThrownBy(() -> invoke(request, "build"))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .hasRootCauseMessage("JobRequest cannot be built: \"prompt\" is required, and not set;"
                        + " \"n\" is 5, and may be at most 4");
    }

    @Test
    void aBuilderTakesWhatTheSpecAllows() throws ReflectiveOperationException {
        Object request = client.model("JobRequest").getMethod("builder").invoke(null);
        request.getClass().getMethod("n", Integer.class).invoke(request, 4);
        request.getClass().getMethod("prompt", String.class).invoke(request, "A");

        assertThat(invoke(invoke(request, "build"), "n")).isEqualTo(4);
    }

    @Test
    void aSecretIsSentAndNeverPrinted() throws IOException, ClassNotFoundException {
        String json = "{\"webhook_secret\":\"hush\"}";

        assertThat(read("JobRequest", json).toString())
                .contains("webhookSecret=(hidden)")
                .doesNotContain("hush");
        assertThat(client.roundTrip("JobRequest", json)).isEqualTo(json);
    }

    @Test
    void knownValuesAreConstants() throws ReflectiveOperationException {
        Class<?> quality = client.model("JobRequestQuality");

        assertThat(Arrays.stream(quality.getFields())
                        .filter(field -> Modifier.isStatic(field.getModifiers()))
                        .map(Field::getName))
                .containsExactly("LOW", "HIGH", "_4_3", "_4_3_2", "_1024X1024", "EMPTY");
        assertThat((List<?>) quality.getMethod("known").invoke(null)).hasSize(6);
        assertThat(((OpenValue) value("JobRequestQuality", "high")).isKnown()).isTrue();
        assertThat(((OpenValue) value("JobRequestQuality", "higher")).isKnown()).isFalse();
        assertThat(quality.getField("HIGH").get(null)).isEqualTo(value("JobRequestQuality", "high"));
    }

    @Test
    void modelsAreValues() throws IOException, ReflectiveOperationException {
        String json = "{\"id\":\"1\",\"state\":\"done\",\"new\":1}";
        Object job = read("Job", json);
        Object rebuilt = invoke(invoke(job, "toBuilder"), "build");

        assertThat(job)
                .isEqualTo(read("Job", json))
                .hasSameHashCodeAs(read("Job", json))
                .isEqualTo(rebuilt)
                .isNotEqualTo(read("Job", "{\"id\":\"1\",\"state\":\"done\"}"))
                .isNotEqualTo(read("Job", "{\"id\":\"1\",\"state\":\"done\",\"new\":1,\"error\":null}"));
        for (String awkward : List.of("other", "that", "model", "builder")) {
            String text = "{\"" + awkward + "\":\"x\"}";
            assertThat(read("Job", text)).isEqualTo(read("Job", text)).isNotEqualTo(read("Job", "{}"));
        }
        assertThat(job.toString()).startsWith("Job[id=1, state=done, ").endsWith("additionalProperties={new=1}]");
        assertThat(invoke(job, "state")).isEqualTo(value("job_state", "done"));
    }

    private Object read(String schema, String json) throws IOException, ClassNotFoundException {
        return mapper.readValue(json, client.model(schema));
    }

    private Object value(String schema, String value) throws ClassNotFoundException {
        return mapper.convertValue(value, client.model(schema));
    }

    private static void setNull(Object builder, String property) throws ReflectiveOperationException {
        Method setter = Arrays.stream(builder.getClass().getMethods())
                .filter(method -> method.getName().equals(property))
                .findFirst()
                .orElseThrow();
        setter.invoke(builder, new Object[] {null});
    }

    private static Object invoke(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }

    private static ImageFile image(String name) {
        return ImageFile.of(name.getBytes(StandardCharsets.UTF_8), name, "image/png");
    }
}
