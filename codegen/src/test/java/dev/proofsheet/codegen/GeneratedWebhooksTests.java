package dev.proofsheet.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.proofsheet.client.WebhookSignatureException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The events of a spec, read from the bytes of a webhook. The signatures were computed by another program. */
class GeneratedWebhooksTests {
    private static final String FINISHED = "{\"kind\":\"finished\",\"job\":\"j1\"}";
    private static final String SIGNATURE = "sha256=06756dae9e6a1decae2283e8caa4a575008fcafedf1556307b832ce8312c6775";

    @TempDir
    static Path folder;

    private static Class<?> type;

    @BeforeAll
    static void generateAndCompile() throws Exception {
        type = GeneratedClient.of("acme", TestSpecs.resource("/specs/webhooks.yaml"), folder)
                .type("dev.proofsheet.acme.AcmeWebhooks");
    }

    @Test
    void aKnownEventIsTyped() throws Exception {
        Object event = read(FINISHED, SIGNATURE);

        assertThat(event.getClass().getSimpleName()).isEqualTo("JobFinished");
        Object body = GeneratedClient.call(event, "body");
        assertThat(body.getClass().getName()).isEqualTo("dev.proofsheet.acme.model.JobFinished");
        assertThat(body.getClass().getMethod("job").invoke(body)).isEqualTo("j1");
    }

    @Test
    void anUnknownEventSurvives() throws Exception {
        String json = "{\"kind\":\"paused\",\"since\":1}";
        Object event = read(json, "sha256=3a0c02cb188796d9b37ba3d3274eb73d03a11ed2f2c3fc5d2ff9d825e3ca7f94");

        assertThat(event.getClass().getSimpleName()).isEqualTo("Unknown");
        assertThat(GeneratedClient.call(event, "kind")).isEqualTo("paused");
        assertThat(GeneratedClient.call(event, "body")).hasToString(json);
    }

    @Test
    void aWebhookOfSomebodyElseIsRefused() {
        assertThatThrownBy(() -> read(FINISHED.replace("j1", "j2"), SIGNATURE))
                .isInstanceOf(WebhookSignatureException.class);
        assertThatThrownBy(() -> read(FINISHED, null)).isInstanceOf(WebhookSignatureException.class);
    }

    @Test
    void whatATestSignsIsWhatTheProviderSends() throws Exception {
        Object headers = GeneratedClient.call(webhooks(), "sign", FINISHED.getBytes(StandardCharsets.UTF_8));

        assertThat(headers).isEqualTo(Map.of("X-Acme-Signature", SIGNATURE));
    }

    @Test
    void anEventIsARecordOfItsBodyThatKnowsItsKind() throws Exception {
        Class<?> event = read(FINISHED, SIGNATURE).getClass();

        assertThat(event.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactly("body");
        assertThat(GeneratedClient.call(read(FINISHED, SIGNATURE), "kind")).isEqualTo("finished");
        assertThat(event.getInterfaces()[0].isSealed()).isFalse();
    }

    @Test
    void aSpecWithoutMarkedCallbacksHasNoSuchClass(@TempDir Path other) throws IOException {
        GeneratedClient client = GeneratedClient.of("acme", TestSpecs.acme(), other);

        assertThatThrownBy(() -> client.type("dev.proofsheet.acme.AcmeWebhooks"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    private static Object webhooks() throws Exception {
        return type.getMethod("create", String.class).invoke(null, "a made up key");
    }

    private static Object read(String body, String signature) throws Exception {
        Function<String, String> headers = name -> name.equals("X-Acme-Signature") ? signature : null;
        return GeneratedClient.call(webhooks(), "parse", body.getBytes(StandardCharsets.UTF_8), headers);
    }
}
