package dev.proofsheet.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.proofsheet.client.WebhookSignatureException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
        Object body = event.getClass().getMethod("body").invoke(event);
        assertThat(body.getClass().getName()).isEqualTo("dev.proofsheet.acme.model.JobFinished");
        assertThat(body.getClass().getMethod("job").invoke(body)).isEqualTo("j1");
    }

    @Test
    void anUnknownEventSurvives() throws Exception {
        String json = "{\"kind\":\"paused\",\"since\":1}";
        Object event = read(json, "sha256=3a0c02cb188796d9b37ba3d3274eb73d03a11ed2f2c3fc5d2ff9d825e3ca7f94");

        assertThat(event.getClass().getSimpleName()).isEqualTo("Unknown");
        assertThat(event.getClass().getMethod("kind").invoke(event)).isEqualTo("paused");
        assertThat(event.getClass().getMethod("body").invoke(event)).hasToString(json);
    }

    @Test
    void aWebhookOfSomebodyElseIsRefused() {
        assertThatThrownBy(() -> read(FINISHED.replace("j1", "j2"), SIGNATURE))
                .cause()
                .isInstanceOf(WebhookSignatureException.class);
        assertThatThrownBy(() -> read(FINISHED, null)).cause().isInstanceOf(WebhookSignatureException.class);
    }

    @Test
    void theHeaderOfTheSignatureIsThatOfTheSpec() throws Exception {
        assertThat(type.getField("SIGNATURE_HEADER").get(null)).isEqualTo("X-Acme-Signature");
    }

    @Test
    void aSpecWithoutMarkedCallbacksHasNoSuchClass(@TempDir Path other) throws IOException {
        GeneratedClient client = GeneratedClient.of("acme", TestSpecs.acme(), other);

        assertThatThrownBy(() -> client.type("dev.proofsheet.acme.AcmeWebhooks"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    private static Object read(String body, String signature) throws ReflectiveOperationException {
        Object webhooks = type.getMethod("ofApiKey", String.class).invoke(null, "a made up key");
        return type.getMethod("read", byte[].class, String.class)
                .invoke(webhooks, body.getBytes(StandardCharsets.UTF_8), signature);
    }
}
