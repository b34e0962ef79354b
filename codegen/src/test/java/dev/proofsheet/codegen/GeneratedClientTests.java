package dev.proofsheet.codegen;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
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
import dev.proofsheet.client.CallOptions;
import dev.proofsheet.client.ClientBuilder;
import dev.proofsheet.client.CredentialSource;
import dev.proofsheet.client.ServerException;
import dev.proofsheet.client.internal.ClientDescriptor;
import dev.proofsheet.client.internal.IdempotencyHeader;
import dev.proofsheet.client.internal.MayRepeat;
import dev.proofsheet.model.ImageFile;
import dev.proofsheet.model.ImageSource;
import dev.proofsheet.model.internal.Json;
import dev.proofsheet.picture.DownloadOptions;
import dev.proofsheet.picture.ImageDownloader;
import dev.proofsheet.spec.SpecFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        client = GeneratedClient.of("acme", TestSpecs.acme(), folder, "AcmePrograms");
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

    @ParameterizedTest
    @ValueSource(strings = {"AcmeClient", "AcmeRawClient", "AcmeAsyncClient"})
    void everyOperationIsAMethodWithItsOwnName(String type) throws ClassNotFoundException {
        assertThat(client.type("dev.proofsheet.acme." + type).getMethods())
                .extracting(Method::getName)
                .contains("submitJob", "listJobs", "getJob", "deleteJob", "editImage");
    }

    @Test
    void retrofitAndTheImplementationsAreNoneOfTheUsers() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("classes/dev/proofsheet/acme"))) {
            List<String> users = new ArrayList<>();
            for (String file : files.map(file -> file.getFileName().toString()).toList()) {
                if (file.endsWith(".class")
                        && Modifier.isPublic(client.type("dev.proofsheet.acme." + file.replace(".class", ""))
                                .getModifiers())) {
                    users.add(file.replace(".class", ""));
                }
            }
            assertThat(users)
                    .containsExactlyInAnyOrder(
                            "AcmeClient",
                            "AcmeClient$Builder",
                            "AcmeRawClient",
                            "AcmeAsyncClient",
                            "ForwardingAcmeClient");
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
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
    void toolsFindTheClientAsAService() {
        ClientDescriptor found = ServiceLoader.load(ClientDescriptor.class, client.loader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(descriptor -> descriptor.provider().equals("acme"))
                .findFirst()
                .orElseThrow();

        assertThat(found.specSha256()).isEqualTo(SpecFingerprint.of(SpecFile.read(folder.resolve("specs/acme"))));
        assertThat(found.builder().getClass().getName()).isEqualTo("dev.proofsheet.acme.AcmeClient$Builder");
        assertThat(found.models().get("job_state").getName()).isEqualTo("dev.proofsheet.acme.model.JobState");
    }

    @Test
    void everySecuritySchemeHasSettersOfItsName() throws ReflectiveOperationException {
        Class<?> type = client.builder().getClass();

        for (String setter : List.of("key", "queryKey", "token")) {
            assertThat(type.getMethod(setter, String.class).getReturnType()).isEqualTo(type);
            assertThat(type.getMethod(setter, CredentialSource.class).getReturnType())
                    .isEqualTo(type);
        }
        assertThat(type.getMethod("login", String.class, String.class).getReturnType())
                .isEqualTo(type);
        assertThat(type.getMethod("login", CredentialSource.class).getReturnType())
                .isEqualTo(type);
    }

    @Test
    void aSourceOfCredentialsIsAskedAtEachCall() throws Exception {
        List<String> keys = new ArrayList<>(List.of("one", "two"));
        ClientBuilder<?, ?> bare = client.builder().baseUrl(SERVER.baseUrl() + "/v1");
        GeneratedClient.call(bare, "key", (CredentialSource) () -> keys.remove(0));
        Object built = bare.build();

        GeneratedClient.call(built, "submitJob", client.read("JobRequest", "{}"));
        GeneratedClient.call(built, "submitJob", client.read("JobRequest", "{}"));

        SERVER.verify(postRequestedFor(anyUrl()).withHeader("X-Acme-Key", equalTo("one")));
        SERVER.verify(postRequestedFor(anyUrl()).withHeader("X-Acme-Key", equalTo("two")));
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
    void aReadIsSentAgainAndADeletionIsNot() throws Exception {
        SERVER.stubFor(any(anyUrl()).willReturn(serverError().withHeader("Retry-After", "0")));
        Object built = builder.build();

        assertThatThrownBy(() -> GeneratedClient.call(built, "deleteJob", "1")).isInstanceOf(ServerException.class);
        assertThatThrownBy(() -> GeneratedClient.call(built, "getJob", "1")).isInstanceOf(ServerException.class);

        SERVER.verify(1, deleteRequestedFor(anyUrl()));
        SERVER.verify(3, getRequestedFor(anyUrl()));
    }

    @Test
    void onlyWhatWasSetIsSent() throws Exception {
        Object built = builder.build();
        GeneratedClient.call(built, "submitJob", client.read("JobRequest", "{\"prompt\":\"a cat\"}"));
        client.run("AcmePrograms", "queryWithoutParameters", built);

        SERVER.verify(postRequestedFor(urlEqualTo("/v1/jobs"))
                .withHeader("Content-Type", equalTo("application/json"))
                .withHeader("Cache-Control", equalTo("no-cache"))
                .withRequestBody(equalTo("{\"prompt\":\"a cat\"}")));
        SERVER.verify(getRequestedFor(urlEqualTo("/v1/jobs")).withHeader("Authorization", equalTo("Bearer t")));
    }

    @Test
    void theKeyOfTheOptionsIsSentInTheHeaderOfTheSpec() throws Exception {
        client.run("AcmePrograms", "keyed", builder.build(), "idem-1");

        SERVER.verify(postRequestedFor(urlEqualTo("/v1/jobs")).withHeader("Idempotency-Key", equalTo("idem-1")));
    }

    @Test
    void aKeyIsRefusedWhereTheOperationKnowsNone() {
        assertThatThrownBy(() -> client.run("AcmePrograms", "keyedRead", builder.build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("getJob does not support idempotency keys");
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void aKeyIsNoOptionOfAWholeClient() {
        CallOptions keyed = CallOptions.defaults().idempotencyKey("k");

        assertThatThrownBy(() -> GeneratedClient.call(builder.build(), "withOptions", keyed))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theOptionsOfAClientHoldForEveryForm() throws Exception {
        Object tagged = GeneratedClient.call(
                builder.build(), "withOptions", CallOptions.defaults().header("X-Tenant", "7"));

        GeneratedClient.call(tagged, "deleteJob", "1");
        GeneratedClient.raw(tagged, "deleteJob", "2");
        ((CompletableFuture<?>) client.run("AcmePrograms", "deleteLater", tagged)).join();

        SERVER.verify(3, deleteRequestedFor(anyUrl()).withHeader("X-Tenant", equalTo("7")));
    }

    @Test
    void optionalParametersAreTypedAndRepeatedInTheQuery() throws Exception {
        client.run("AcmePrograms", "query", builder.build());

        SERVER.verify(
                getRequestedFor(urlEqualTo("/v1/jobs?order=newest&state=queued&state=lost&kind=video&page-size=5")));
    }

    @Test
    void parametersAreValues() throws Exception {
        Object params = client.run("AcmePrograms", "params");
        Object same = GeneratedClient.call(GeneratedClient.call(params, "toBuilder"), "build");

        assertThat(params)
                .isEqualTo(same)
                .hasSameHashCodeAs(same)
                .hasToString("ListJobsParams[order=newest, state=[queued, lost], kind=video, pageSize=5, since=null]");
        assertThat(GeneratedClient.call(
                        GeneratedClient.call(GeneratedClient.call(params, "toBuilder"), "pageSize", 6), "build"))
                .isNotEqualTo(params);
    }

    @Test
    void aFakeWithOneMethodHasEveryFormOfTheOperation() throws Exception {
        assertThat(client.run("AcmePrograms", "fake"))
                .isEqualTo(List.of("null -1", "429 3", "null 0", "video -1", "video 0", "getJob"));
    }

    @Test
    void aDecoratorChangesEveryFormOfTheOperation() throws Exception {
        Object decorated = client.run("AcmePrograms", "decorated", builder.build());

        client.run("AcmePrograms", "queryWithoutParameters", decorated);
        GeneratedClient.call(decorated, "deleteJob", "1");

        SERVER.verify(getRequestedFor(urlEqualTo("/v1/jobs?page-size=7")));
        SERVER.verify(deleteRequestedFor(anyUrl()));
    }

    @Test
    void aForwardingClientPassesEveryMethodOn() throws Exception {
        Class<?> type = client.type("dev.proofsheet.acme.AcmeClient");
        List<String> passed = new ArrayList<>();
        Object delegate = Proxy.newProxyInstance(client.loader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            passed.add(method.getName());
            return null;
        });
        Object forwarding = client.type("dev.proofsheet.acme.ForwardingAcmeClient")
                .getConstructor(type)
                .newInstance(delegate);

        List<String> called = new ArrayList<>();
        for (Method method : type.getMethods()) {
            if (!Modifier.isStatic(method.getModifiers())) {
                method.invoke(forwarding, new Object[method.getParameterCount()]);
                called.add(method.getName());
            }
        }

        assertThat(called)
                .contains("async", "withRawResponse", "withOptions", "downloader", "close", "submitJob", "deleteJob");
        assertThat(passed).isEqualTo(called);
    }

    @Test
    void theDownloaderHasTheConnectionsOfTheClientAndNotItsCredentials() throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", png);
        SERVER.stubFor(get("/fox.png")
                .willReturn(ok().withHeader("Content-Type", "image/png").withBody(png.toByteArray())));
        List<String> called = new ArrayList<>();
        OkHttpClient http = new OkHttpClient.Builder()
                .eventListener(new EventListener() {
                    @Override
                    public void callStart(Call call) {
                        called.add(call.request().url().encodedPath());
                    }
                })
                .build();
        GeneratedClient.call(builder, "downloads", DownloadOptions.defaults().allowPrivateAddresses());
        Object built = builder.httpClient(http).build();

        ImageDownloader downloader = (ImageDownloader) GeneratedClient.call(built, "downloader");

        assertThat(downloader.read(ImageSource.ofUrl(SERVER.baseUrl() + "/fox.png")))
                .isEqualTo(png.toByteArray());
        assertThat(called).containsExactly("/fox.png");
        SERVER.verify(getRequestedFor(urlEqualTo("/fox.png"))
                .withHeader("X-Acme-Key", absent())
                .withHeader("Authorization", absent()));
    }

    @Test
    void cancellingAFutureCancelsItsCall() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        OkHttpClient http = new OkHttpClient.Builder()
                .eventListener(new EventListener() {
                    @Override
                    public void callStart(Call call) {
                        started.countDown();
                    }

                    @Override
                    public void canceled(Call call) {
                        cancelled.countDown();
                    }
                })
                .build();
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{}").withFixedDelay(10_000)));

        Future<?> later = (Future<?>)
                client.run("AcmePrograms", "later", builder.httpClient(http).build());
        assertThat(started.await(5, TimeUnit.SECONDS)).isTrue();
        later.cancel(true);

        assertThat(cancelled.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aFutureFailsWithWhatABlockingCallThrows() throws Exception {
        Object built = builder.build();
        CompletableFuture<?> refused = (CompletableFuture<?>) client.run("AcmePrograms", "elsewhere", built);

        assertThat(refused)
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withCauseInstanceOf(IllegalArgumentException.class);
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void eachOperationHasItsOwnCredentialOrNone() throws Exception {
        Object built = builder.build();
        GeneratedClient.call(built, "submitJob", client.read("JobRequest", "{}"));
        GeneratedClient.call(built, "getJob", "a/b c");
        GeneratedClient.call(built, "deleteJob", "1");
        GeneratedClient.call(built, "editImage", client.read("EditRequest", "{\"prompt\":\"p\"}"));

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
    void aFormIsSentInPartsNamedByTheSpec() throws Exception {
        ObjectNode form =
                mapper.createObjectNode().put("prompt", "p").put("n", 2).put("quality", "ultra");
        form.putArray("image").addPOJO(image("one.png")).addPOJO(image("two.png"));

        GeneratedClient.call(builder.build(), "editImage", mapper.treeToValue(form, client.model("EditRequest")));

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
    void aFileInAResponseIsNotTakenForJson() throws Exception {
        Object request = client.read("EditRequest", "{\"prompt\":\"p\"}");

        try (ResponseBody body = (ResponseBody) GeneratedClient.call(builder.build(), "editImage", request)) {
            assertThat(body.string()).isEqualTo("{}");
        }
    }

    @Test
    void anEmptyResponseIsNoFault() throws Exception {
        SERVER.stubFor(any(anyUrl()).willReturn(noContent()));

        assertThat(GeneratedClient.raw(builder.build(), "deleteJob", "1").statusCode())
                .isEqualTo(204);
    }

    private static ImageFile image(String name) {
        return ImageFile.of(name.getBytes(StandardCharsets.UTF_8), name, "image/png");
    }
}
